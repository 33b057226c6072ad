package org.tokenmeter.meter.provision;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * Takes the first key of a meter that is blank, and makes it a meter: identity, key, TIDs and the
 * transaction in one commit, that of the SUPER record.
 */
final class KeyLoader {
    private static final int HALF_KEY = 8;
    private static final int UNIQUE = 2;
    private static final int LARGEST_REVISION = 9;
    private static final int LARGEST_TARIFF = 99;
    private static final int LARGEST_GROUP = 999_999;

    private final Ledger ledger;
    private final EventLog events;
    private final MeterSettings settings = new MeterSettings();
    private final MeterState state = new MeterState();
    private final DecoderKey key = new DecoderKey();
    private FieldTag wrongField = FieldTag.KEY;

    KeyLoader(Ledger ledger, EventLog events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** Makes the meter; the jumper is set. */
    CommandResult load(FieldReader fields) {
        if (!ledger.line().isIdentified()) {
            wrongField = FieldTag.PAN;
            return CommandResult.BAD_VALUE;
        }
        if (!isAllowed(fields)) {
            return CommandResult.BAD_VALUE;
        }
        int keyType = (int) fields.number(FieldTag.KEY_TYPE);
        fill(fields, keyType);
        boolean stored = ledger.format(settings, state);
        key.erase();
        state.eraseKey();
        if (stored) {
            events.write(EventCode.KEY_LOADED, keyType);
        }
        return stored ? CommandResult.DONE : CommandResult.MEMORY_FAILED;
    }

    /** The field whose value was refused; PAN when no identity was loaded. */
    FieldTag wrongField() {
        return wrongField;
    }

    private void fill(FieldReader fields, int keyType) {
        ledger.line().copyIdentity(settings);
        if (keyType == UNIQUE) {
            settings.markLab();
        }
        EncryptionAlgorithm algorithm = algorithm(fields);
        loadKey(fields, algorithm);
        state.loadKey(algorithm, key, keyType, (int) fields.number(FieldTag.KEY_REVISION),
                (int) fields.number(FieldTag.KEY_EXPIRY));
        state.joinGroup((int) fields.number(FieldTag.SUPPLY_GROUP),
                (int) fields.number(FieldTag.TARIFF_INDEX));
        BaseDate baseDate = BaseDate.ofCode((int) fields.number(FieldTag.BASE_DATE));
        state.startIdentifiers(baseDate,
                PackId.ofNumber(settings.pack()).pack().tokenIdentifiers(),
                Math.max(0, TokenIdentifier.of(baseDate, settings.made())));
        state.sign(0, fields.bytes(), fields.at(FieldTag.TRANSACTION));
    }

    private void loadKey(FieldReader fields, EncryptionAlgorithm algorithm) {
        long first = fields.number(FieldTag.KEY, 0, HALF_KEY);
        if (algorithm == EncryptionAlgorithm.EA11) {
            key.load(first, fields.number(FieldTag.KEY, HALF_KEY, HALF_KEY));
        } else {
            key.load(first);
        }
    }

    private boolean isAllowed(FieldReader fields) {
        EncryptionAlgorithm algorithm = algorithm(fields);
        int keyType = (int) fields.number(FieldTag.KEY_TYPE);
        return check(FieldTag.ALGORITHM, algorithm != null)
                && check(FieldTag.KEY, fields.length(FieldTag.KEY) == HALF_KEY
                        * (algorithm == EncryptionAlgorithm.EA11 ? 2 : 1))
                && check(FieldTag.KEY_TYPE, keyType == 0 || keyType == UNIQUE)
                && within(fields, FieldTag.KEY_REVISION, 1, LARGEST_REVISION)
                && within(fields, FieldTag.TARIFF_INDEX, 0, LARGEST_TARIFF)
                && within(fields, FieldTag.SUPPLY_GROUP, 0, LARGEST_GROUP)
                && check(FieldTag.BASE_DATE,
                        BaseDate.ofCode((int) fields.number(FieldTag.BASE_DATE)) != null);
    }

    private static EncryptionAlgorithm algorithm(FieldReader fields) {
        return EncryptionAlgorithm.ofCode((int) fields.number(FieldTag.ALGORITHM));
    }

    private boolean within(FieldReader fields, FieldTag tag, int least, int most) {
        long value = fields.number(tag);
        return check(tag, value >= least && value <= most);
    }

    private boolean check(FieldTag tag, boolean right) {
        wrongField = tag;
        return right;
    }
}
