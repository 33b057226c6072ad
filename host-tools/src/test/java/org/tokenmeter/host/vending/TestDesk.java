package org.tokenmeter.host.vending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenmeter.host.keys.CheapKeyStore;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** A desk in a folder, with the published test keys and a clock that stands. */
final class TestDesk implements AutoCloseable {
    static final MeterPan PAN = new MeterPan("600727000000000009");
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 10, 0);
    /** Supply groups: DKGA04, DKGA04 again, and DKGA02. */
    static final String GROUP = "201457";
    static final String OTHER_GROUP = "203557";
    static final String LEGACY_GROUP = "123456";

    /** Each key costs a derivation of its own, so all tests share one store. */
    private static final UnlockedKeys KEYS = testKeys();

    private final Desk desk;
    private final VendingDesk vending;

    TestDesk(Path folder) {
        this(folder, Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    TestDesk(Path folder, Clock clock) {
        desk = Desk.open(folder.resolve("ledger.db"), clock, "test");
        vending = new VendingDesk(desk, new Mint(KEYS));
    }

    private static UnlockedKeys testKeys() {
        Path file;
        try {
            file = Files.createTempDirectory("keys").resolve("keys.bcfks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UnlockedKeys keys = CheapKeyStore.create(file);
        for (EncryptionAlgorithm ea : EncryptionAlgorithm.values()) {
            Stream.of(CheapKeyStore.label(GROUP, 1, ea, BaseDate.BASE_2014),
                    CheapKeyStore.label(GROUP, 2, ea, BaseDate.BASE_2014),
                    CheapKeyStore.label(GROUP, 1, ea, BaseDate.BASE_1993),
                    CheapKeyStore.label(GROUP, 1, KeyType.DEFAULT, ea, BaseDate.BASE_2014),
                    CheapKeyStore.label(OTHER_GROUP, 6, ea, BaseDate.BASE_2035))
                    .forEach(label -> CheapKeyStore.add(keys, label));
        }
        CheapKeyStore.add(keys, CheapKeyStore.label(LEGACY_GROUP, 1, EncryptionAlgorithm.EA07,
                BaseDate.BASE_2014), VendingKey.parse(KeyDerivationAlgorithm.DKGA02,
                CheapKeyStore.SHORT_KEY));
        return keys;
    }

    static Clock clock(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    static MeterKey key(String sgc, EncryptionAlgorithm ea) {
        return new MeterKey(new SupplyGroupCode(sgc), new TariffIndex("01"),
                new KeyRevisionNumber(1), KeyType.UNIQUE, ea, BaseDate.BASE_2014, 255);
    }

    /** Takes a meter in. */
    Meter add(Utility utility, boolean inCurrency, MeterKey key) {
        return add(new Meter(PAN, utility, inCurrency, key, Optional.empty(), BigDecimal.ZERO));
    }

    Meter add(Meter meter) {
        desk.add(meter);
        return meter;
    }

    Issue issue(Order order) {
        return vending.issue(Request.now(PAN), order);
    }

    Issue issue(String id, Order order) {
        return vending.issue(new Request(id, PAN, Optional.empty(), Optional.empty()), order);
    }

    Issue issueAt(LocalDateTime at, Order order) {
        return vending.issue(
                new Request(Request.newId(), PAN, Optional.empty(), Optional.of(at)), order);
    }

    static Order units(String units) {
        return new Order.Units(new BigDecimal(units));
    }

    static Order money(String money) {
        return new Order.Money(new BigDecimal(money));
    }

    Desk desk() {
        return desk;
    }

    VendingDesk vending() {
        return vending;
    }

    static Mint mint() {
        return new Mint(KEYS);
    }

    /** The meter that the registry describes, fresh from its factory. */
    TypedMeter meter(Meter meter) {
        return new TypedMeter(meter, mint().cipher(meter.pan(), meter.key()).key());
    }

    @Override
    public void close() {
        desk.close();
    }
}
