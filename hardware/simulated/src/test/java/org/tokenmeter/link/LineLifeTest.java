package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.simulated.simulation.NewKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** What the display says of a meter whose life commands from the line moved on. */
class LineLifeTest {
    private static final KnownKey KEY =
            new KnownKey(EncryptionAlgorithm.EA07, PlainCommand.KEY, 0);
    private static final KnownKey NEXT =
            new KnownKey(EncryptionAlgorithm.EA07, 0x0123456789abcdefL, 0);
    private static final int TID = 6_000_000;

    private final PlainMeter meter = new PlainMeter();

    private static byte[] id(int number) {
        byte[] id = new byte[16];
        id[0] = (byte) number;
        return id;
    }

    private void says(byte[] command) {
        assertEquals(List.of(CommandResult.DONE), meter.ask(command));
        meter.sim().advance(1_000);
    }

    /** A meter in service that was made with a key of this type. */
    private void serve(int keyType) {
        byte[] serviceKey = new byte[32];
        Arrays.fill(serviceKey, (byte) 7);
        says(PlainCommand.loadIdentity(id(1)));
        says(PlainCommand.loadKey(id(2), 7, keyType));
        says(PlainCommand.enterService(id(3), serviceKey));
    }

    private void restart() {
        meter.sim().powerOff();
        meter.sim().powerOn();
    }

    private String row(int row) {
        return meter.sim().board().display().row(row);
    }

    @Test
    void aMeterThatWasTakenOutOfUseSaysSoForGood() {
        serve(2);
        meter.sim().send(KEY.credit(0, TID, 250));
        meter.sim().advance(8_000);
        assertTrue(meter.sim().board().loadSwitch().isClosed());
        says(PlainCommand.bare(CommandCode.DECOMMISSION, id(4)));
        for (int start = 0; start < 2; start++) {
            assertEquals("** OUT OF USE **", row(0));
            assertEquals("OFF CALL UTILITY", row(1));
            restart();
        }
        for (RegisterId id : RegisterId.values()) {
            assertNotEquals("", meter.sim().text(id) + meter.sim().read(id));
        }
        meter.sim().send(KEY.credit(0, TID + 1, 250));
        assertEquals(TokenResult.NOT_READY.number(), meter.sim().lastResult());
        assertEquals("** OUT OF USE **", row(1));
    }

    @Test
    void aMeterOfALaboratoryShowsItThroughKeyChangesAndPowerLosses() {
        serve(2);
        assertEquals("LAB     0.00 kWh", row(0));
        for (byte[] section : new NewKey(NEXT, 2, 2, 7, 255, 600_675, true, false)
                .sections(KEY)) {
            meter.sim().send(section);
        }
        assertEquals(TokenResult.ACCEPT.number(), meter.sim().lastResult());
        meter.sim().send(NEXT.credit(0, TID, 250));
        meter.sim().advance(8_000);
        for (int start = 0; start < 2; start++) {
            assertEquals("LAB    25.00 kWh", row(0));
            restart();
        }
    }

    @Test
    void aMeterThatGotItsKeyAsTokensIsNoneOfALaboratory() {
        serve(0);
        for (byte[] section : new NewKey(NEXT, 1, 2, 7, 255, 600_675, true, false)
                .sections(KEY)) {
            meter.sim().send(section);
        }
        meter.sim().send(NEXT.credit(0, TID, 250));
        meter.sim().advance(8_000);
        assertEquals("CR     25.00 kWh", row(0));
    }
}
