package org.tokenmeter.host.sms;

/** A part of a text, from its first character to behind its last one. */
record Place(int start, int end) {
    /** What stands there in a text; null for no place. */
    static String text(Place place, Characters text) {
        return place == null ? null : text.substring(place.start, place.end);
    }
}
