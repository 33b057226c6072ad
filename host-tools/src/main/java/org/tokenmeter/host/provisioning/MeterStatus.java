package org.tokenmeter.host.provisioning;

import java.util.Locale;
import java.util.Optional;
import org.tokenmeter.host.line.Answer;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.meter.provision.FieldTag;

/**
 * What a meter says of itself.
 *
 * @param stage of its life
 * @param pan its number, as a number; empty while it is blank
 * @param keyType KT, of a key that it has
 * @param checkValue of that key
 * @param lab whether it got its final key directly
 * @param jumper whether its service jumper is set
 */
public record MeterStatus(LifeCycle stage, Optional<Long> pan, Optional<Long> keyType,
        Optional<Long> checkValue, boolean lab, boolean jumper) {
    /** The status in an answer to {@link Commands#identify}. */
    public static MeterStatus of(Answer answer) {
        return new MeterStatus(
                LifeCycle.ofCode(answer.number(FieldTag.LIFE_CYCLE).orElse(0L).intValue()),
                answer.number(FieldTag.PAN), answer.number(FieldTag.KEY_TYPE),
                answer.number(FieldTag.CHECK_VALUE), answer.number(FieldTag.LAB).orElse(0L) == 1,
                answer.number(FieldTag.JUMPER).orElse(0L) == 1);
    }

    /** What people call its stage: {@code in service}. */
    String stageName() {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether its key is of this type and has this check value. */
    boolean holds(int type, int check) {
        return keyType.isPresent() && keyType.get() == type
                && checkValue.isPresent() && checkValue.get() == check;
    }
}
