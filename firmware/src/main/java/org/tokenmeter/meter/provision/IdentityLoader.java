package org.tokenmeter.meter.provision;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/** Takes the identity and the configuration of a meter that is blank. */
final class IdentityLoader {
    private static final int LARGEST_REGISTER = 7;
    private static final int MOST_IMPULSES = 1_000_000;
    private static final long MOST_CREDIT = 1_000_000_000_000_000L;
    private static final int LARGEST_MANUFACTURER = 9_999;

    private final Ledger ledger;
    private final MeterSettings settings = new MeterSettings();
    private FieldTag wrongField = FieldTag.PAN;

    IdentityLoader(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Stores an identity, which takes effect with the key. */
    CommandResult load(FieldReader fields, CommandCode command) {
        if (!isAllowed(fields)) {
            return CommandResult.BAD_VALUE;
        }
        settings.identify(fields.number(FieldTag.PAN), (int) fields.number(FieldTag.MANUFACTURER),
                (int) fields.number(FieldTag.CREDIT_REGISTER),
                (int) fields.number(FieldTag.IMPULSES), fields.number(FieldTag.LARGEST_CREDIT));
        settings.setMade((int) fields.number(FieldTag.MADE));
        settings.choose((int) fields.number(FieldTag.PACK),
                (int) fields.number(FieldTag.LANGUAGE), false);
        settings.setLifeCycle(LifeCycle.MANUFACTURED);
        LineState draft = ledger.lineDraft();
        draft.identify(settings);
        draft.sign(command.code(), fields.bytes(), fields.at(FieldTag.TRANSACTION));
        return ledger.commitLine() ? CommandResult.DONE : CommandResult.MEMORY_FAILED;
    }

    /** The field whose value was refused. */
    FieldTag wrongField() {
        return wrongField;
    }

    private boolean isAllowed(FieldReader fields) {
        int pack = (int) fields.number(FieldTag.PACK);
        int language = (int) fields.number(FieldTag.LANGUAGE);
        return check(FieldTag.PAN, PrimaryAccountNumber.isValid(fields.number(FieldTag.PAN)))
                && within(fields, FieldTag.MANUFACTURER, 0, LARGEST_MANUFACTURER)
                && within(fields, FieldTag.CREDIT_REGISTER, 0, LARGEST_REGISTER)
                && within(fields, FieldTag.IMPULSES, 1, MOST_IMPULSES)
                && within(fields, FieldTag.LARGEST_CREDIT, 1, MOST_CREDIT)
                && within(fields, FieldTag.MADE, 0, Integer.MAX_VALUE)
                && check(FieldTag.PACK, PackId.ofNumber(pack).number() == pack)
                && check(FieldTag.LANGUAGE, Language.ofNumber(language).number() == language);
    }

    private boolean within(FieldReader fields, FieldTag tag, long least, long most) {
        long value = fields.number(tag);
        return check(tag, value >= least && value <= most);
    }

    private boolean check(FieldTag tag, boolean right) {
        wrongField = tag;
        return right;
    }
}
