package org.tokenmeter.simulated.gallery;

import static org.tokenmeter.simulated.gallery.GalleryTokens.credit;
import static org.tokenmeter.simulated.gallery.GalleryTokens.keyOfType3;
import static org.tokenmeter.simulated.gallery.GalleryTokens.management;
import static org.tokenmeter.simulated.gallery.GalleryTokens.money;
import static org.tokenmeter.simulated.gallery.GalleryTokens.ofFour;
import static org.tokenmeter.simulated.gallery.GalleryTokens.ofThree;
import static org.tokenmeter.simulated.gallery.GalleryTokens.ofTwo;
import static org.tokenmeter.simulated.gallery.GalleryTokens.reserved;
import static org.tokenmeter.simulated.gallery.GalleryTokens.testOfAnotherMaker;
import static org.tokenmeter.simulated.gallery.GalleryTokens.wrong;

import java.util.List;
import org.tokenmeter.simulated.gallery.Gallery.Room;
import org.tokenmeter.simulated.gallery.Gallery.Screen;
import org.tokenmeter.sts.token.ExtendedSet;

/** The answers to tokens. */
final class AnswerScreens {
    private static final String CLOCK = "clock 2026-05-06T10:00";
    /** A minute of May 2026. */
    private static final int MAY_2026 = 6_000_000;

    private AnswerScreens() {
    }

    /** Tokens that are accepted. */
    static Room accepted() {
        return new Room("Accepted (result 1)", List.of(
                SteppedScreen.CHECKING,
                screen("electricity", "", credit(1, 1235), credit(2, 250)),
                screen("electricity, much of it", "max=9999999.9", credit(1, 0xFFFF),
                        credit(2, 0xFFFF)),
                screen("water", "utility=water", credit(1, 1, 250)),
                screen("gas", "utility=gas", credit(2, 1, 250)),
                screen("time", "utility=time", credit(3, 1, 250)),
                screen("currency", "currency=yes", money(1, false, 682)),
                screen("currency that is taken back", "currency=yes", money(1, false, 2000),
                        money(2, true, 682)),
                screen("2/0 maximum power limit", "", management(0, 1, 7200)),
                screen("2/0 the largest one", "", management(0, 1, 0xFFFF)),
                screen("2/0 none", "", management(0, 1, 0)),
                screen("2/1 clear credit", "", management(1, 1, 0)),
                screen("2/2 tariff rate", "", management(2, 1, 65535)),
                screen("2/5 clear tamper", "", management(5, 1, 0)),
                screen("2/6 phase unbalance limit", "", management(6, 1, 2000)),
                screen("2/6 none", "", management(6, 1, 0)),
                screen("2/7 water factor", "utility=water", management(7, 1, 65535)),
                screen("2/10 extended set, a value", "", management(10, 1,
                        ExtendedSet.field(62, 1023))),
                screen("2/10 extended set, a flag", "", management(10, 1,
                        ExtendedSet.field(ExtendedSet.FLAG, 511 << 1 | 1))),
                screen("a new key in two tokens", "", ofTwo(1), ofTwo(2)),
                screen("a new key in three", "", ofThree(1), ofThree(2), ofThree(3))));
    }

    /** Key sections that are held. */
    static Room held() {
        return new Room("A section of a new key is held (results 2, 3, 17, 18)", List.of(
                screen("2 first section of two", "", ofTwo(1)),
                screen("3 second section of two", "", ofTwo(2)),
                screen("2 first section of three", "", ofThree(1)),
                screen("17 third section of three", "", ofThree(1), ofThree(3)),
                screen("17 a third section of two", "", ofTwo(1), ofThree(3)),
                screen("2 first section of four", "ea=11", ofFour(1)),
                screen("17 third section of four", "ea=11", ofFour(3)),
                screen("18 fourth section of four", "ea=11", ofFour(2), ofFour(4))));
    }

    /** Tokens that are refused. */
    static Room refused() {
        return new Room("Refused (results 4 to 16)", List.of(
                screen("4 overflow", "max=20", credit(1, 250)),
                screen("5 key type", "", keyOfType3()),
                screen("6 format", "", "token 9999 9999 9999 9999 9999"),
                screen("7 range", "", management(1, 1, 9)),
                screen("8 function", "", reserved()),
                screen("9 old", "made=2026-05-06T10:00", credit(1, 250)),
                screen("10 used, when is not known", "", credit(1, 250), credit(1, 250)),
                screen("10 used, credit", "", CLOCK, credit(MAY_2026, 250),
                        credit(MAY_2026, 250)),
                screen("10 used, much credit", "", CLOCK, credit(MAY_2026, 12_345),
                        credit(MAY_2026, 12_345)),
                screen("10 used, more credit", "max=9999999.9", CLOCK, credit(MAY_2026, 0xFFFF),
                        credit(MAY_2026, 0xFFFF)),
                screen("10 used, currency taken back", "currency=yes", CLOCK,
                        money(MAY_2026 - 1, false, 2000), money(MAY_2026, true, 682),
                        money(MAY_2026, true, 682)),
                screen("10 used, a limit", "", CLOCK, management(0, MAY_2026, 7200),
                        management(0, MAY_2026, 7200)),
                screen("11 key expired", "ken=0", credit(0xFFFFF, 250)),
                screen("12 default key", "kt=1", credit(1, 250)),
                screen("13 crc, the first time", "", wrong()),
                screen("13 crc, the third time", "", wrong(), wrong(), wrong()),
                screen("13 crc, the fourth time", "", wrong(), wrong(), wrong(), wrong()),
                screen("13 crc without a lock-out (faulty)", "pack=faulty", wrong()),
                screen("14 maker", "", testOfAnotherMaker()),
                screen("15 lock-out", "", wrong(), wrong(), wrong(), wrong(), credit(1, 250)),
                screen("16 not ready", "", "memory spoil", "power off", "power on",
                        credit(1, 250)),
                SteppedScreen.REFUSED_FOR_GOOD));
    }

    /** Where a make says it otherwise. */
    static Room ofMakes() {
        return new Room("In the words of a make", List.of(
                screen("10 used (conlog)", "pack=conlog", CLOCK, credit(MAY_2026, 250),
                        credit(MAY_2026, 250)),
                screen("13 crc (conlog)", "pack=conlog", wrong()),
                screen("9 old (itron-pln)", "pack=itron-pln made=2026-05-06T10:00",
                        credit(1, 250)),
                screen("10 used (itron-pln)", "pack=itron-pln", CLOCK, credit(MAY_2026, 250),
                        credit(MAY_2026, 250)),
                screen("13 crc (itron-pln)", "pack=itron-pln", wrong())));
    }

    private static Screen screen(String title, String meter, String... steps) {
        return new PlayedScreen(title, meter, List.of(steps));
    }
}
