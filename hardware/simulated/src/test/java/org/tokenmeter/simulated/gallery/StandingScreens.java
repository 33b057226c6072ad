package org.tokenmeter.simulated.gallery;

import static org.tokenmeter.simulated.gallery.GalleryTokens.credit;
import static org.tokenmeter.simulated.gallery.GalleryTokens.management;
import static org.tokenmeter.simulated.gallery.GalleryTokens.money;
import static org.tokenmeter.simulated.gallery.GalleryTokens.ofFour;
import static org.tokenmeter.simulated.gallery.GalleryTokens.ofTwo;
import static org.tokenmeter.simulated.gallery.GalleryTokens.test;
import static org.tokenmeter.simulated.gallery.GalleryTokens.wrong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tokenmeter.simulated.gallery.Gallery.Room;
import org.tokenmeter.simulated.gallery.Gallery.Screen;

/** What stands while nobody types, and while somebody does. */
final class StandingScreens {
    private static final String HEXING = "pack=hexing-bd";
    private static final String ANSWER_GONE = "wait 8s";
    private static final String TWELVE_DIGITS = "press 1234-5678-9012";

    private StandingScreens() {
    }

    /** While nobody types. */
    static Room idle() {
        return new Room("While nobody types", List.of(
                new PlayedScreen("a week of 10 kWh a day is known", "imp=100", aWeekOfUse()),
                screen("credit is low", "", credit(1, 49), ANSWER_GONE,
                        "load 1250W"),
                screen("no credit", ""),
                screen("emergency credit is in use", HEXING, "press 811#", ANSWER_GONE,
                        "consume 3.65kWh"),
                screen("the cover was opened", "", credit(1, 250), ANSWER_GONE, "cover open"),
                screen("more power than the limit", "", credit(1, 1000), management(0, 2, 5000),
                        ANSWER_GONE, "load 7420W", "wait 10s"),
                screen("much more", "", credit(1, 1000), management(0, 2, 5000),
                        ANSWER_GONE, "load 12340W", "wait 10s"),
                screen("the sixth time", "", credit(1, 1000), management(0, 2, 5000),
                        ANSWER_GONE, "load 7420W", "wait 210s"),
                screen("the supply waits for a person (manual)", "pack=manual", credit(1, 250),
                        ANSWER_GONE),
                screen("phases differ by more than the limit", "", credit(1, 1000),
                        management(6, 2, 2000), ANSWER_GONE, "load 3000W 500W 0W", "wait 10s"),
                screen("a test holds the supply off", "", credit(1, 250), test(1), "press *"),
                screen("the memory can not be trusted", "", "memory spoil", "power off",
                        "power on"),
                SteppedScreen.RESTING,
                SteppedScreen.BLANK,
                SteppedScreen.OUT_OF_USE,
                screen("a test key was loaded", "lab=yes", credit(1, 250), ANSWER_GONE),
                screen("locked", "", wrong(), wrong(), wrong(), wrong(), "wait 10s", wrong(),
                        "wait 20s", wrong(), ANSWER_GONE),
                screen("a section of a new key is missing", "", ofTwo(1), ANSWER_GONE),
                screen("three sections are missing", "ea=11", ofFour(1), ANSWER_GONE),
                screen("digits are kept", "", credit(1, 1485), ANSWER_GONE, TWELVE_DIGITS,
                        "wait 38s"),
                screen("water", "utility=water", credit(1, 1, 250), ANSWER_GONE),
                screen("gas, low", "utility=gas", credit(2, 1, 20), ANSWER_GONE),
                screen("time", "utility=time", credit(3, 1, 6000), ANSWER_GONE),
                screen("currency", "currency=yes", money(1, false, 682), ANSWER_GONE)));
    }

    /** While somebody types. */
    static Room entry() {
        return new Room("While somebody types", List.of(
                screen("the first digit", "", "press 1"),
                screen("12 digits", "", TWELVE_DIGITS),
                screen("15 digits", "", TWELVE_DIGITS, "press 345"),
                screen("20 digits that wait for #", HEXING, TWELVE_DIGITS, "press 3456-7890"),
                screen("the same two seconds later", HEXING, TWELVE_DIGITS, "press 3456-7890",
                        "wait 2s"),
                screen("the cursor on the 5th digit", "", TWELVE_DIGITS, "press AAAA AAAA",
                        "wait 500ms"),
                screen("the second token in a row", "", credit(1, 250), "press 12345"),
                screen("# after 19 digits", "", TWELVE_DIGITS, "press 345-6789#"),
                screen("# after 1 digit", "", "press 1#"),
                screen("# after 3 digits that are no code", "", "press 888#"),
                screen("a code being typed (conlog)", "pack=conlog", "press #07"),
                screen("the same (cashpower)", "pack=cashpower", "press A05"),
                screen("a code that is none (conlog)", "pack=conlog", "press #999#"),
                screen("1 digit timed out", "", "press 1", "wait 30s"),
                screen("12 digits timed out", "", TWELVE_DIGITS, "wait 30s"),
                screen("the alarm is silenced", "", "press 812#"),
                screen("emergency credit is not offered", "", "press 811#"),
                screen("emergency credit is given", HEXING, "press 811#"),
                screen("there is credit", HEXING, credit(1, 250), "press 811#"),
                screen("it was given before", HEXING, "press 811# 811#")));
    }

    private static List<String> aWeekOfUse() {
        List<String> steps = new ArrayList<>(
                List.of("clock 2026-05-06T00:00", credit(6_000_000, 2000)));
        for (int day = 0; day < 7; day++) {
            steps.addAll(List.of("consume 10kWh", "wait 1d"));
        }
        Collections.addAll(steps, "consume 6.55kWh", "load 1250W");
        return steps;
    }

    private static Screen screen(String title, String meter, String... steps) {
        return new PlayedScreen(title, meter, List.of(steps));
    }
}
