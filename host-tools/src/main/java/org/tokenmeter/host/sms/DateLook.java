package org.tokenmeter.host.sms;

/**
 * A look for a date at a place of a text.
 *
 * @param announced whether a label says that it is one
 * @param found null for none
 */
record DateLook(int start, boolean announced, DateReader.Found found) {
    /** The same look at another text. */
    DateReader.Found again(Characters text) {
        return DateReader.at(text, start, announced);
    }

    /** Whether a day and a time of it were found. */
    boolean isTimed() {
        return found != null && found.time() != null && found.time().time().isPresent();
    }

    /** Whether something of the same kind was found there: the digits alone are others. */
    boolean isLike(DateReader.Found other) {
        if (found == null || other == null) {
            return found == other;
        }
        return found.end() == other.end() && found.strong() == other.strong()
                && (found.time() == null) == (other.time() == null);
    }
}
