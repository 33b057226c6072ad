package org.tokenmeter.simulated.gallery;

import static org.tokenmeter.simulated.gallery.GalleryTokens.credit;
import static org.tokenmeter.simulated.gallery.GalleryTokens.extendedRead;
import static org.tokenmeter.simulated.gallery.GalleryTokens.management;
import static org.tokenmeter.simulated.gallery.GalleryTokens.test;
import static org.tokenmeter.simulated.gallery.GalleryTokens.wrong;

import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.simulated.gallery.Gallery.Room;
import org.tokenmeter.simulated.gallery.Gallery.Screen;
import org.tokenmeter.sts.token.ExtendedSet;

/** Registers, by their short codes and by test tokens. */
final class RegisterScreens {
    private static final int TESTS = 18;
    /** So that a lot of energy takes little of a test's time. */
    private static final String FEW_PULSES = "imp=10";
    private static final List<String> USED_METER = List.of("clock 2026-05-06T10:00",
            credit(6_000_000, 1485), management(0, 6_000_001, 7200),
            management(6, 6_000_002, 2000), management(2, 6_000_003, 230),
            management(10, 6_000_004, ExtendedSet.field(3, 900)), wrong(), "load 1250W",
            "consume 25kWh", "wait 10s");
    private static final List<String> SPOILT_METER =
            List.of("memory spoil", "power off", "power on");

    private RegisterScreens() {
    }

    /** Every short code of the default pack. */
    static Room byCode() {
        return new Room("Registers by short code", codes(Pack.DEFAULT, FEW_PULSES, USED_METER));
    }

    /** A few of another pack, whose codes are shorter. */
    static Room byCodeOfAnotherMake() {
        return new Room("Registers by short code, itron-pln",
                codes(PackId.ITRON_PLN.pack(), FEW_PULSES + " pack=itron-pln", USED_METER));
    }

    private static List<Screen> codes(Pack pack, String meter, List<String> before) {
        List<Screen> screens = new ArrayList<>();
        ShortCodes codes = pack.shortCodes();
        for (int i = 0; i < codes.count(); i++) {
            if (codes.register(i) != null) {
                screens.add(screen(codes.register(i).name(), meter, before,
                        "press " + codes.text(i) + "#"));
            }
        }
        return screens;
    }

    /** Values that a register has only now and then. */
    static Room rare() {
        return new Room("Registers now and then", List.of(
                screen("after 45625#, a level of one's own", FEW_PULSES, USED_METER,
                        "press 45625#"),
                screen("LOAD_SWITCH, off", "", List.of(), "press 805#"),
                screen("LOAD_SWITCH_REASONS, credit", "", List.of(), "press 806#"),
                screen("LOAD_SWITCH_REASONS, tamper", "", List.of(credit(1, 10), "cover open"),
                        "press 806#"),
                screen("LOAD_SWITCH_REASONS, test", "", List.of(credit(1, 10), test(1)),
                        "press 806#"),
                screen("LOAD_SWITCH_REASONS, overload", "",
                        List.of(credit(1, 10), management(0, 2, 100), "load 200W", "wait 10s"),
                        "press 806#"),
                screen("LOAD_SWITCH_REASONS, unbalance", "", List.of(credit(1, 10),
                        management(6, 2, 100), "load 200W 0W 0W", "wait 10s"), "press 806#"),
                screen("LOAD_SWITCH_REASONS, service", "", SPOILT_METER, "press 806#"),
                screen("CREDIT, service", "", SPOILT_METER, "press 801#"),
                screen("TAMPER, tampered", "", List.of("cover open"), "press 873#"),
                screen("CIVIL_DATE, unknown", "", List.of(), "press 802#"),
                screen("DAYS_LEFT, unknown", "", List.of(), "press 813#"),
                screen("MAXIMUM_POWER, none", "", List.of(), "press 869#"),
                screen("LOCK_OUT_TIME, locked", "",
                        List.of(wrong(), wrong(), wrong(), wrong()), "press 876#")));
    }

    /** Everything that class 1 tokens show; test 1 opens the switch. */
    static Room byTestToken() {
        List<Screen> screens = new ArrayList<>();
        for (int number = 1; number <= TESTS; number++) {
            screens.add(screen("test " + number, FEW_PULSES, USED_METER, test(number)));
        }
        screens.add(screen("extended read, a value", FEW_PULSES, USED_METER, extendedRead(3, 0)));
        screens.add(screen("extended read, a flag", FEW_PULSES, USED_METER,
                extendedRead(ExtendedSet.FLAG, 511)));
        return new Room("Registers by test token", screens);
    }

    private static Screen screen(String title, String meter, List<String> before, String last) {
        List<String> steps = new ArrayList<>(before);
        steps.add(last);
        return new PlayedScreen(title, meter, steps);
    }
}
