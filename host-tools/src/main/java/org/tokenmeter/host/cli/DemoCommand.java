package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.Dkga04;
import org.tokenmeter.host.keys.KeyAttributes;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.token.FirstSection;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.SecondSection;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.BaseDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code sts demo}: the life of a token, told in one process. Key derivation, minting and the
 * meter's firmware are the real ones; keypad and display are simulated.
 */
@Command(name = "demo", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Tells the life of a token on a simulated meter.", "",
            "A key is derived, a token is made, typed key by key on a simulated keypad, and",
            "accepted by the meter's firmware; then a replay, a typing mistake and another",
            "meter's token are refused, and two tokens bring the meter a new key."},
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit code 0 when the meter answered each time as told, else 1."})
final class DemoCommand implements Callable<Integer> {
    // The published test key and meters of STS 531-1-07 Ed 2.2.
    private static final String VENDING_KEY = "abababababababab949494949494949401234567";
    private static final MeterPan METER = new MeterPan("600727000000000009");
    private static final MeterPan OTHER_METER = new MeterPan("600727111111111153");
    private static final SupplyGroupCode GROUP = new SupplyGroupCode("201457");
    private static final TariffIndex TARIFF = new TariffIndex("01");
    private static final TariffIndex NEW_TARIFF = new TariffIndex("02");
    private static final KeyRevisionNumber REVISION = new KeyRevisionNumber(1);

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 10, 0);
    private static final int ELECTRICITY = 0;
    private static final int RND = 3;
    private static final int TENTHS = 250;
    private static final int MILLI_WATT_HOURS_PER_TENTH = 100_000;
    private static final int NEVER_EXPIRES = 255;
    private static final int MANUFACTURER = 0;
    private static final int ELECTRICITY_UNITS = 0;
    private static final int IMPULSES_PER_KILOWATT_HOUR = 1000;
    private static final long LARGEST_CREDIT = 99_999_900_000L;

    private final PrintWriter out;

    @Mixin
    private CommonOptions common;

    DemoCommand(Streams streams) {
        out = streams.out();
    }

    @Override
    public Integer call() {
        KeyedCipher cipher = cipher(METER, TARIFF);
        TokenText token = token(cipher);
        TokenText mistyped = mistyped(token);
        TokenText foreign = token(cipher(OTHER_METER, TARIFF));

        out.println("The key");
        out.printf("  The vending key of supply group %s and the number of meter %s%n",
                GROUP, METER.drn());
        out.printf("  give the decoder key that only this meter holds: check value %s.%n%n",
                cipher.key());
        out.println("The token");
        out.printf("  25.0 kWh, issued on %s at %s: %s%n%n",
                NOW.toLocalDate(), NOW.toLocalTime(), token.grouped());
        out.println("On the meter");
        SimMeter meter = meter(cipher);
        show(meter, "before");
        typeInGroups(meter, token);
        boolean asTold = answers(meter, TokenResult.ACCEPT);

        asTold &= refuses(meter, "The same token again", token, TokenResult.USED_ERROR);
        asTold &= refuses(meter, "With a wrong digit", mistyped, TokenResult.CRC_ERROR);
        asTold &= refuses(meter, "Another meter's token", foreign, TokenResult.CRC_ERROR);
        out.println("  A meter can not tell a typing mistake from a token of another meter:");
        out.printf("  under its own key both are noise.%n%n");
        asTold &= changesKey(meter, cipher, cipher(METER, NEW_TARIFF));
        asTold &= meter.read(RegisterId.CREDIT) == TENTHS * MILLI_WATT_HOURS_PER_TENTH;
        out.println(asTold ? "The credit is 25.0 kWh, once."
                : "This is not how the story goes: please report it.");
        return asTold ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static KeyedCipher cipher(MeterPan pan, TariffIndex tariff) {
        VendingKey vendingKey = VendingKey.parse(KeyDerivationAlgorithm.DKGA04, VENDING_KEY);
        DecoderKey key = new Dkga04(EncryptionAlgorithm.EA07, BaseDate.BASE_2014).derive(
                vendingKey, new KeyAttributes(pan, KeyType.UNIQUE, GROUP, tariff, REVISION));
        vendingKey.destroy();
        return new KeyedCipher(TokenAlgorithm.EA07, key);
    }

    private static TokenText token(KeyedCipher cipher) {
        UnitCredit credit = new UnitCredit(ELECTRICITY, RND,
                TokenTime.tid(BaseDate.BASE_2014, NOW), Amount.encode(TENTHS));
        return MadeToken.of(credit, () -> cipher).text();
    }

    private static TokenText mistyped(TokenText token) {
        int last = token.digits().length() - 1;
        int wrong = (token.digits().charAt(last) - '0' + 1) % 10;
        return new TokenText(token.digits().substring(0, last) + wrong);
    }

    private static SimMeter meter(KeyedCipher cipher) {
        MeterState state = new MeterState();
        state.loadKey(EncryptionAlgorithm.EA07, cipher.key(), KeyType.UNIQUE.code(),
                REVISION.number(), NEVER_EXPIRES);
        state.joinGroup(Integer.parseInt(GROUP.digits()), TARIFF.number());
        state.startIdentifiers(BaseDate.BASE_2014, Pack.DEFAULT.tokenIdentifiers(), 0);
        MeterSettings settings = new MeterSettings(Long.parseLong(METER.digits()),
                MANUFACTURER, ELECTRICITY_UNITS, IMPULSES_PER_KILOWATT_HOUR, LARGEST_CREDIT);
        return new SimMeter(state, settings, true);
    }

    private void typeInGroups(SimMeter meter, TokenText token) {
        for (String group : token.grouped().split(" ")) {
            group.chars().forEach(digit -> meter.press(digit - '0'));
            show(meter, "typed " + group);
        }
        out.println();
    }

    /** Tokens under the old key carry the new one, half of it each. */
    private boolean changesKey(SimMeter meter, KeyedCipher old, KeyedCipher changed) {
        long key = KeyExposure.first(changed.key());
        TokenText first = MadeToken.of(new FirstSection(NEVER_EXPIRES >>> 4, REVISION.number(),
                false, false, KeyType.UNIQUE.code(), (int) (key >>> 32)), () -> old).text();
        TokenText second = MadeToken.of(new SecondSection(NEVER_EXPIRES & 0xF,
                NEW_TARIFF.number(), (int) key), () -> old).text();
        out.println("A key change");
        out.printf("  Tariff index %s has a key of its own: check value %s.%n",
                NEW_TARIFF, changed.key());
        typeWhole(meter, first);
        boolean held = answers(meter, TokenResult.FIRST_KCT);
        typeWhole(meter, second);
        out.println();
        return held & answers(meter, TokenResult.ACCEPT);
    }

    private boolean refuses(SimMeter meter, String title, TokenText token, TokenResult expected) {
        out.println(title);
        typeWhole(meter, token);
        out.println();
        return answers(meter, expected);
    }

    private void typeWhole(SimMeter meter, TokenText token) {
        meter.clearEntry();
        token.digits().chars().forEach(digit -> meter.press(digit - '0'));
        show(meter, token.grouped());
    }

    private static boolean answers(SimMeter meter, TokenResult expected) {
        return meter.read(RegisterId.LAST_TOKEN_RESULT) == expected.number();
    }

    private void show(SimMeter meter, String what) {
        out.printf("  %-26s|%s|%s|%n", what,
                meter.board().display().row(0), meter.board().display().row(1));
    }
}
