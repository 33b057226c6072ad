package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.tokenmeter.host.keys.Dkga04;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.line.tls.TlsChannel;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** A blank meter on a simulated board, with the real lock on its line, and a host in its time. */
final class ProvisioningBench {
    static final MeterPan PAN = new MeterPan("600727000000000009");
    static final int FIXED_BAUD = 9_600;

    private static final String VENDING_KEY = "abababababababab949494949494949401234567";

    final SimMeter meter = new SimMeter(0);
    final String firstHex = hex(0x5A);
    final String serviceHex = hex(0xC3);
    final List<String> progress = new ArrayList<>();
    final MeterPlan plan;
    HostLine line = meter.hostLine();

    ProvisioningBench() {
        this(EncryptionAlgorithm.EA07, false);
    }

    ProvisioningBench(EncryptionAlgorithm algorithm, boolean lab) {
        plan = new MeterPlan(PAN, algorithm, new SupplyGroupCode("201457"),
                new TariffIndex("01"), new KeyRevisionNumber(1), 255, BaseDate.BASE_2014,
                LocalDateTime.of(2026, 11, 26, 12, 0), 0, 1000, 99_999_900_000L, PackId.DEFAULT,
                Language.ENGLISH, lab);
        meter.powerOff();
        Ledger ledger = new Ledger(meter.board().memory());
        ledger.open();
        ledger.prepare(HexFormat.of().parseHex(firstHex));
        meter.board().setChannel(new TlsChannel());
        meter.board().setServiceJumper(true);
        meter.powerOn();
    }

    private static String hex(int fill) {
        byte[] key = new byte[32];
        new SplittableRandom(fill).nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    LineKey first() {
        return LineKey.parse(firstHex);
    }

    LineKey service() {
        return LineKey.parse(serviceHex);
    }

    DecoderKey finalKey() {
        VendingKey vendingKey = VendingKey.parse(KeyDerivationAlgorithm.DKGA04, VENDING_KEY);
        DecoderKey key = new Dkga04(plan.algorithm(), plan.baseDate())
                .derive(vendingKey, plan.attributes());
        vendingKey.destroy();
        return key;
    }

    /** What the meter's memory holds, read by another ledger. */
    Ledger stored() {
        SimMemory copy = new SimMemory(true);
        copy.restore(meter.board().memory().image());
        Ledger ledger = new Ledger(copy);
        ledger.open();
        return ledger;
    }

    SecureCall call(byte[] key) throws IOException {
        return SecureCall.open(line, meter.board()::now, "", FIXED_BAUD, key);
    }

    MeterStatus provision() throws IOException, NotProvisionedException {
        return new Provisioner(this::call, plan, noted())
                .provision(first(), finalKey(), service(), false);
    }

    /** Notes what was done. */
    Step.Listener noted() {
        return noted(step -> { });
    }

    /** The same, and does something after each step. */
    Step.Listener noted(Consumer<Step> afterStep) {
        return new Step.Listener() {
            @Override
            public void begins(Step step, String deed) {
                progress.add(step.place() + " " + deed);
            }

            @Override
            public void done(Step step, String outcome) {
                progress.add(step.place() + " " + outcome);
                afterStep.accept(step);
            }
        };
    }
}
