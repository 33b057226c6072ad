package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;

class ModeCLinkTest {
    private static final String WHO = "/STS5TOKENMETER\r\n";
    private static final String ACK = "\6";
    private static final String NAK = "\25";

    private final LineBench meter = new LineBench(LinkSettings.MODE_C_WITHOUT_SPEED);

    @ParameterizedTest
    @ValueSource(strings = {"/?!\r\n", "/?600727000000000009!\r\n", "/?0600727000000000009!\r\n",
        "/?0!\r\n", "/?00000000000!\r\n", "\0\0\0/?!\r\n", "no/?x/?!\r\n"})
    void aRequestForEverybodyOrForThisMeterIsAnswered(String request) {
        assertEquals(WHO, meter.ask(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?600727000000000017!\r\n", "/?x!\r\n", "/? !\r\n", "/?1!\r\n",
        "/?6007270000000000090!\r\n", "/?99999999999999999999999999999999!\r\n", "/?\r\n",
        "/!\r\n", "/\r\n", "?!\r\n", "/?!\n", "/?!\r", "/?!!x\r\n", "/STS5TOKENMETER\r\n"})
    void anyOtherLineIsNot(String request) {
        assertEquals("", meter.ask(request));
        assertEquals(WHO, meter.ask("/?!\r\n"));
    }

    @Test
    void aByteWithParityIsTheSameByte() {
        StringBuilder even = new StringBuilder();
        for (char character : "/?!\r\n".toCharArray()) {
            even.append((char) (Integer.bitCount(character) % 2 == 0 ? character
                    : character | 0x80));
        }
        assertEquals(WHO, meter.ask(even.toString()));
    }

    @Test
    void aReadOutHasEveryRegisterInABlockWithItsCheckCharacter() {
        meter.ask("/?!\r\n");
        String readOut = meter.ask("\006050\r\n");
        List<String> lines = readOut.substring(1, readOut.length() - 2).lines().toList();
        assertEquals(33, lines.size());
        assertEquals("F.F(0)", lines.get(0));
        assertEquals("0-0:96.1.0(600727000000000009)", lines.get(1));
        assertEquals("0-0:19.10.0(0.000*kWh)", lines.get(8));
        assertEquals("!", lines.get(32));
        assertEquals(LineBench.data(String.join("\r\n", lines) + "\r\n"), readOut);
    }

    @ParameterizedTest
    @CsvSource({
        "' utility=water', 8-0:1.0.0(0.000*m3), 0-0:19.10.0(0.000*m3)",
        "' utility=gas', 7-0:3.0.0(0.000*m3), 0-0:19.10.0(0.000*m3)",
        "' utility=time', 0-0:96.8.0(0.000*min), 0-0:19.10.0(0.000*min)",
        "' currency=yes', 1-0:1.8.0(0.000*kWh), 0-0:19.10.0(0.000)",
    })
    void eachUtilityHasItsOwnTotalAndUnit(String words, String total, String credit) {
        LineBench other = new LineBench(LinkSettings.MODE_C_WITHOUT_SPEED, words);
        other.ask("/?!\r\n");
        List<String> lines = other.ask("\006050\r\n").lines().toList();
        assertTrue(lines.contains(total), lines::toString);
        assertTrue(lines.contains(credit), lines::toString);
        assertEquals(words.startsWith(" utility"), lines.stream()
                .noneMatch(line -> line.startsWith("1-0:1.")));
    }

    @Test
    void aReadOutIsSentAgainWhenItIsAskedForAndEndsWithAnAck() {
        meter.ask("/?!\r\n");
        String readOut = meter.ask("\006050\r\n");
        assertEquals(readOut, meter.ask(NAK));
        assertEquals("", meter.ask(ACK));
        assertEquals("", meter.ask(NAK));
    }

    @Test
    void withoutAnOptionTheRegistersComeAfterTwoSeconds() {
        meter.ask("/?!\r\n");
        assertEquals("", meter.pass(ModeCLink.OPTION_MILLIS - 1));
        assertTrue(meter.pass(1).startsWith("\2F.F(0)\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\006052\r\n", "\006150\r\n", "\006057\r\n", "\006058\r\n"})
    void anOptionThatIsNotKnownIsAReadOut(String option) {
        meter.ask("/?!\r\n");
        assertTrue(meter.ask(option).startsWith("\2F.F(0)\r\n"));
    }

    @Test
    void aSessionChangesTheSpeedAndComesBack() {
        LineBench slow = new LineBench(LinkSettings.MODE_C);
        slow.ask("/?!\r\n");
        slow.ask("\006050\r\n");
        assertEquals(List.of("300 7E1", "9600 7E1"), slow.speeds());
        slow.pass(ModeCLink.ACKNOWLEDGE_MILLIS);
        assertEquals(List.of("300 7E1", "9600 7E1", "300 7E1"), slow.speeds());
    }

    @Test
    void aHostThatKeepsTheSlowSpeedIsAnsweredSlowly() {
        LineBench slow = new LineBench(LinkSettings.MODE_C);
        slow.ask("/?!\r\n");
        assertTrue(slow.ask("\006000\r\n").startsWith("\2F.F(0)\r\n"));
        assertEquals(List.of("300 7E1"), slow.speeds());
    }

    @Test
    void aFixedSpeedNeverChanges() {
        LineBench fixed = new LineBench(
                new LinkSettings(LinkProtocol.MODE_C, 19_200, 19_200, true));
        assertEquals("/STS6TOKENMETER\r\n", fixed.ask("/?!\r\n"));
        fixed.ask("\006060\r\n");
        fixed.pass(ModeCLink.ACKNOWLEDGE_MILLIS);
        assertEquals(List.of("19200 7E1"), fixed.speeds());
    }

    @Test
    void onALineWithSpeedAnAnswerComesAfter200Milliseconds() {
        LineBench slow = new LineBench(LinkSettings.MODE_C);
        slow.send("/?!\r\n");
        assertEquals("", slow.pass(199));
        assertEquals(WHO, slow.pass(1));
    }

    @Test
    void aTokenIsAcceptedOnceAndThenUsed() {
        meter.program();
        assertEquals(ACK, meter.ask(LineBench.token(LineBench.CREDIT)));
        assertEquals(25_000_000, meter.read(RegisterId.CREDIT));
        assertEquals(LineBench.data("(ERR 10 USED_ERROR)"),
                meter.ask(LineBench.token(LineBench.CREDIT)));
        assertEquals(25_000_000, meter.read(RegisterId.CREDIT));
    }

    @ParameterizedTest
    @CsvSource({
        "0592472829657460599, 6 FORMAT_ERROR", "'', 6 FORMAT_ERROR",
        "059247282965746059970, 6 FORMAT_ERROR", "0592 4728 2965 7460 5997, 6 FORMAT_ERROR",
        "99999999999999999999, 6 FORMAT_ERROR", "05924728296574605998, 13 CRC_ERROR",
    })
    void aTokenThatIsRefusedIsNamed(String digits, String result) {
        meter.program();
        assertEquals(LineBench.data("(ERR " + result + ")"), meter.ask(LineBench.token(digits)));
    }

    @Test
    void theLineSharesTheLockOutWithTheKeypad() {
        meter.program();
        for (int i = 0; i < 4; i++) {
            assertEquals(LineBench.data("(ERR 13 CRC_ERROR)"),
                    meter.ask(LineBench.token(LineBench.WRONG)));
        }
        assertEquals(LineBench.data("(ERR 15 LOCK_OUT)"),
                meter.ask(LineBench.token(LineBench.CREDIT)));
        assertEquals(LineBench.data("0-0:129.3.0(10*s)"),
                meter.ask(LineBench.command("R1", "0-0:129.3.0()")));
        meter.pass(10_000);
        assertEquals(ACK, meter.ask(LineBench.token(LineBench.CREDIT)));
    }

    @Test
    void everyRegisterOfAReadOutIsReadAlone() {
        meter.ask("/?!\r\n");
        String readOut = meter.ask("\006050\r\n");
        List<String> lines = readOut.substring(1).lines().takeWhile(line -> !line.equals("!"))
                .toList();
        meter.program();
        for (String line : lines) {
            String code = line.substring(0, line.indexOf('('));
            assertEquals(LineBench.data(line), meter.ask(LineBench.command("R1", code + "()")));
            assertEquals(LineBench.data(line), meter.ask(LineBench.command("R1", code)));
        }
        assertEquals(32, lines.size());
    }

    @ParameterizedTest
    @CsvSource({
        "R1, 0-0:99.1.0(), ADDRESS", "R1, 8-0:1.0.0(), ADDRESS", "R1, 0-0:19.10.01(), ADDRESS",
        "R1, '', ADDRESS", "W1, 0-0:19.10.0(1), COMMAND", "R5, 0-0:19.10.0(), COMMAND",
        "E2, 0-0:19.40.0(), COMMAND", "XX, '', COMMAND",
    })
    void whatTheMeterDoesNotDoIsRefused(String name, String data, String reason) {
        meter.program();
        assertEquals(LineBench.data("(ERR " + reason + ")"),
                meter.ask(LineBench.command(name, data)));
    }

    @Test
    void aDamagedCommandIsAskedForAgainAndChangesNothing() {
        meter.program();
        String token = LineBench.token(LineBench.CREDIT);
        assertEquals(NAK, meter.ask(token.replace("(05", "(15")));
        assertEquals(0, meter.read(RegisterId.LAST_TOKEN_RESULT));
        assertEquals(ACK, meter.ask(token));
    }

    @Test
    void anAnswerIsSentAgainWhenItIsAskedFor() {
        meter.program();
        meter.ask(LineBench.token(LineBench.CREDIT));
        assertEquals(ACK, meter.ask(NAK));
        assertEquals(25_000_000, meter.read(RegisterId.CREDIT));
    }

    @Test
    void anyPasswordWillDo() {
        meter.program();
        assertEquals(ACK, meter.ask(LineBench.command("P1", "(00000000)")));
        assertEquals(ACK, meter.ask(LineBench.command("P2", "(x)")));
    }

    @Test
    void aBreakEndsProgrammingMode() {
        meter.program();
        assertEquals("", meter.ask(LineBench.block('\1', "B0")));
        assertEquals("", meter.ask(LineBench.command("R1", "0-0:19.10.0()")));
        assertEquals(WHO, meter.ask("/?!\r\n"));
    }

    @Test
    void programmingModeEndsAfterAMinuteWithoutASoundMessage() {
        LineBench slow = new LineBench(LinkSettings.MODE_C);
        slow.program();
        slow.pass(ModeCLink.IDLE_MILLIS - 1);
        assertEquals("9600 7E1", slow.speeds().get(slow.speeds().size() - 1));
        slow.pass(1);
        assertEquals("300 7E1", slow.speeds().get(slow.speeds().size() - 1));
    }

    @Test
    void aRequestBeginsAnewFromEverywhere() {
        meter.program();
        meter.send("\1W1\0020-0:19.40.0(0592");
        assertEquals(WHO, meter.ask("/?!\r\n"));
        assertEquals(WHO, meter.ask("/?!\r\n"));
        meter.ask("\006050\r\n");
        assertEquals(WHO, meter.ask("/?!\r\n"));
    }

    @Test
    void aMeterThatNeedsServiceSaysSoAndGivesNoValueOfItsMemory() {
        for (int copy = 0; copy <= 0x4000; copy += 0x4000) {
            meter.board().memory().flip(0x010A + copy, 0);
        }
        meter.start();
        meter.ask("/?!\r\n");
        List<String> lines = meter.ask("\006050\r\n").substring(1).lines().toList();
        assertEquals("F.F(1)", lines.get(0));
        assertTrue(lines.contains("0-0:19.10.0()"), lines::toString);
        assertTrue(lines.contains("0-0:129.1.0(" + Supply.SERVICE + ")"), lines::toString);
        meter.program();
        assertEquals(LineBench.data("(ERR 16 NOT_READY)"),
                meter.ask(LineBench.token(LineBench.CREDIT)));
    }

    @Test
    void noDigitOfATokenAndNoTidAndNoKeyIsEverSent() {
        meter.program();
        StringBuilder heard = new StringBuilder();
        for (String token : List.of(LineBench.CREDIT, LineBench.WRONG, LineBench.MORE_CREDIT)) {
            heard.append(meter.ask(LineBench.token(token)));
            heard.append(meter.ask(LineBench.command("R1", "0-0:19.40.0()")));
        }
        heard.append(meter.ask("/?!\r\n")).append(meter.ask("\006050\r\n"));
        for (String secret : List.of("0592", "5997", "5998", "6833", "1882", "6781560",
                "87f3", "87F3", "907f82", "907F82")) {
            assertFalse(heard.toString().contains(secret), secret);
        }
    }
}
