package org.tokenmeter.host.sms;

import java.util.ArrayList;
import java.util.List;

/** Every look for a date in a text, and what it found. */
final class DateLooks {
    private final Characters text;
    private final List<DateLook> looks = new ArrayList<>(2);

    DateLooks(Characters text) {
        this.text = text;
    }

    /**
     * The date at a place; null for none. See {@link DateReader#at}. A label adds nothing to a date
     * with a time of the day that was found without it.
     */
    DateReader.Found at(int start, boolean announced) {
        for (DateLook look : looks) {
            if (look.start() == start && look.isTimed()) {
                return look.found();
            }
        }
        DateLook look = new DateLook(start, announced, DateReader.at(text, start, announced));
        looks.add(look);
        return look.found();
    }

    /** The number of the look that found a date; -1 for none. */
    int number(DateReader.Found found) {
        int number = looks.size() - 1;
        while (number >= 0 && (found == null || looks.get(number).found() != found)) {
            number--;
        }
        return number;
    }

    DateLook[] all() {
        return looks.toArray(DateLook[]::new);
    }
}
