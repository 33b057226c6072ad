package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModbusLinkTest {
    private static final LinkSettings SETTINGS =
            new LinkSettings(LinkProtocol.MODBUS, 19_200, 19_200, true);

    private final LineBench meter = new LineBench(SETTINGS);

    /** Bytes in hex with their check behind them. */
    private static String frame(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        }
        int crc = ModbusCrc.of(bytes, bytes.length);
        return new String(bytes, StandardCharsets.ISO_8859_1)
                + (char) (crc & 0xFF) + (char) (crc >>> 8);
    }

    private static String hex(String bytes) {
        StringBuilder text = new StringBuilder();
        bytes.chars().forEach(value -> text.append(String.format("%02x", value)));
        return text.toString();
    }

    /** The words of an answer, without unit, function, count and check. */
    private String words(int address, int count) {
        String answer = hex(meter.ask(frame("0104%04x%04x".formatted(address, count))));
        return answer.substring(6, answer.length() - 4);
    }

    /** The published example of the guide: 02 07 has the check 41 12. */
    @Test
    void theCheckIsTheOneOfTheGuide() {
        assertEquals(0x1241, ModbusCrc.of(new byte[] {2, 7}, 2));
    }

    @Test
    void theLineIsEightBitsWithEvenParity() {
        assertEquals(List.of("19200 8E1"), meter.speeds());
    }

    @Test
    void creditIsInHundredthsWithTheHighWordFirst() {
        LineBench typed = new LineBench(SETTINGS);
        for (char digit : LineBench.CREDIT.toCharArray()) {
            typed.board().keypad().move(digit - '0');
            typed.board().keypad().move(digit - '0' | 16);
            typed.pass(10);
        }
        typed.pass(100);
        String answer = hex(typed.ask(frame("010400000002")));
        assertEquals("010404" + "000009c4", answer.substring(0, answer.length() - 4));
        assertEquals(frame(answer.substring(0, answer.length() - 4)),
                typed.ask(frame("010400000002")));
    }

    @Test
    void aRegisterIsReadByHalvesToo() {
        assertEquals("0001", words(15, 1));
        assertEquals("00000001", words(14, 2));
        assertEquals("00010000", words(15, 2));
    }

    @Test
    void allOfThemFitIntoOneAnswer() {
        assertEquals(26 * 4, words(0, 26).length());
    }

    @ParameterizedTest
    @CsvSource({
        "01040000001b, 02, beyond the last", "0104001a0001, 02, behind the last",
        "0104ffff0001, 02, the last address of all", "010400000000, 03, none",
        "01040000007e, 03, more than fit",
    })
    void whatCanNotBeReadIsAnExceptionByItsCode(String request, String code, String what) {
        assertEquals(hex(frame("0184" + code)), hex(meter.ask(frame(request))), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010300000002", "010600000001", "01100000000204000000", "012b0e0100",
        "0101"})
    void anyOtherFunctionIsAnExceptionAfterASilence(String request) {
        meter.send(frame(request));
        int function = Integer.parseInt(request.substring(2, 4), 16) | 0x80;
        assertEquals(hex(frame("01%02x01".formatted(function))), hex(meter.pass(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020400000002", "000400000002", "f70400000002"})
    void aRequestForAnotherUnitIsNotAnswered(String request) {
        meter.send(frame(request));
        assertEquals("", meter.pass(100));
    }

    @Test
    void aDamagedRequestIsNotAnsweredAndASilenceBeginsAnew() {
        String sound = frame("010400000002");
        meter.send(sound.replace('\2', '\3'));
        assertEquals("", meter.pass(ModbusLink.SILENCE_MILLIS));
        meter.send(sound.substring(0, 5));
        assertEquals("", meter.pass(ModbusLink.SILENCE_MILLIS));
        assertEquals(sound.substring(0, 2), meter.ask(sound).substring(0, 2));
    }

    @Test
    void aFrameMayComeInPieces() {
        String sound = frame("010400000002");
        for (int i = 0; i < sound.length() - 1; i++) {
            meter.send(sound.substring(i, i + 1));
            assertEquals("", meter.pass(ModbusLink.SILENCE_MILLIS - 1));
        }
        meter.send(sound.substring(sound.length() - 1));
        assertEquals(9, meter.pass(5).length());
    }

    @Test
    void tenThousandNoisyFramesLeaveTheMeterAsItWasAndTheLineFree() {
        byte[] before = meter.board().memory().image();
        for (int seed = 0; seed < 10_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(1, seed % 100 == 0 ? 2_000 : 40)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(2);
            meter.send(new String(bytes, StandardCharsets.ISO_8859_1));
            meter.pass(random.nextInt(30));
            meter.pass(50);
            assertEquals(9, meter.ask(frame("010400000002")).length(), "seed " + seed);
        }
        assertArrayEquals(before, meter.board().memory().image());
    }

    @Test
    void aMeterThatNeedsServiceGivesNoValueOfItsMemory() {
        for (int copy = 0; copy <= 0x4000; copy += 0x4000) {
            meter.board().memory().flip(0x010A + copy, 0);
        }
        meter.start();
        assertEquals(hex(frame("018404")), hex(meter.ask(frame("010400000002"))));
        assertEquals("00000001", words(10, 2));
    }
}
