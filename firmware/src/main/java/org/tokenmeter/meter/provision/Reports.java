package org.tokenmeter.meter.provision;

import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ServiceJumper;
import org.tokenmeter.ledger.EventRing;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.TokenRing;

/** Answers that tell something and change nothing. No key is ever in them. */
final class Reports {
    private static final int ENTRIES = 8;
    private static final int EVENT_BYTES = 22;
    private static final int TOKEN_BYTES = 17;

    private final Ledger ledger;
    private final CivilClock clock;
    private final ServiceJumper jumper;
    private final int version;

    Reports(Ledger ledger, CivilClock clock, ServiceJumper jumper, int version) {
        this.ledger = ledger;
        this.clock = clock;
        this.jumper = jumper;
        this.version = version;
    }

    /** Says who and at which stage of life the meter is. */
    void identify(MessageBuffer answer) {
        answer.field(FieldTag.LIFE_CYCLE, 1, ledger.lifeCycle().code())
                .field(FieldTag.VERSION, 4, version)
                .field(FieldTag.JUMPER, 1, jumper.isSet() ? 1 : 0)
                .field(FieldTag.FAILED_HANDSHAKES, 1, ledger.line().failedHandshakes());
        if (clock.millis() != CivilClock.UNKNOWN) {
            answer.field(FieldTag.CLOCK, 8, clock.millis());
        }
        if (ledger.lifeCycle() != LifeCycle.BLANK) {
            answer.field(FieldTag.PAN, 8, ledger.settings().pan())
                    .field(FieldTag.LAB, 1, ledger.settings().isLab() ? 1 : 0);
            writeKey(answer);
        }
    }

    /** Tells all of the key that anybody may know. */
    void writeKey(MessageBuffer answer) {
        if (ledger.lifeCycle() == LifeCycle.BLANK || ledger.lifeCycle() == LifeCycle.SCRAPPED) {
            return;
        }
        MeterState state = ledger.state();
        answer.field(FieldTag.ALGORITHM, 1, state.algorithm().code())
                .field(FieldTag.KEY_TYPE, 1, state.keyType())
                .field(FieldTag.KEY_REVISION, 1, state.keyRevisionNumber())
                .field(FieldTag.KEY_EXPIRY, 1, state.keyExpiryNumber())
                .field(FieldTag.TARIFF_INDEX, 1, state.tariffIndex())
                .field(FieldTag.SUPPLY_GROUP, 3, state.supplyGroupCode())
                .field(FieldTag.BASE_DATE, 1, state.baseDate().code())
                .field(FieldTag.CHECK_VALUE, 3, state.decoderKey().checkValue());
    }

    /** Lists events: this sequence number and those before it, the newest first. */
    void events(MessageBuffer answer, int from) {
        EventRing ring = ledger.events();
        int oldest = Math.max(1, ring.newest() - EventRing.CAPACITY + 1);
        int next = from < 1 || from > ring.newest() ? ring.newest() : from;
        for (int i = 0; i < ENTRIES && next >= oldest; i++) {
            if (ring.read(next)) {
                answer.head(FieldTag.EVENT, EVENT_BYTES).number(4, next).number(2, ring.code())
                        .number(8, ring.argument()).number(4, ring.uptime())
                        .number(4, ring.civilMinute());
            }
            next--;
        }
    }

    /** Lists the last tokens, but for the first so many; the newest first. */
    void lastTokens(MessageBuffer answer, int without) {
        TokenRing ring = ledger.tokens();
        for (int i = 0; i < ENTRIES; i++) {
            if (without >= 0 && ring.read(without + i)) {
                answer.head(FieldTag.LAST_TOKEN, TOKEN_BYTES).number(1, ring.result())
                        .number(1, ring.kind()).number(3, ring.tid())
                        .number(4, ring.civilMinute()).number(8, ring.value());
            }
        }
    }
}
