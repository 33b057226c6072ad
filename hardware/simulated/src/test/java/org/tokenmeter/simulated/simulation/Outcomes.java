package org.tokenmeter.simulated.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a meter may be. Mostly that is one thing; after a power cut in the middle of a write it is
 * the old state or the new one, and what the meter shows from then on decides which.
 */
final class Outcomes {
    private final List<ModelMeter> models = new ArrayList<>();
    private List<ModelMeter> before = List.of();
    private final List<ModelMeter> halfway = new ArrayList<>();
    private boolean open;

    Outcomes(ModelMeter model) {
        models.add(model);
    }

    /** One of them. */
    ModelMeter any() {
        return models.get(0);
    }

    /** Something happens to all of them. */
    void each(Consumer<ModelMeter> rule) {
        models.forEach(rule);
    }

    /** The power may be cut in what comes now. */
    void remember() {
        before = copies();
        halfway.clear();
    }

    /** What happened since {@link #remember} is stored first; more of it may be cut off. */
    void rememberHalfway() {
        halfway.addAll(copies());
    }

    private List<ModelMeter> copies() {
        return models.stream().map(ModelMeter::copy).toList();
    }

    /**
     * The power was cut in what came since {@link #remember}: nothing of it happened, or what was
     * remembered halfway, or all of it, and then it was answered or not.
     *
     * @param lastResult what the meter answered last; an answer stands for what is stored
     */
    void cut(int lastResult) {
        List<ModelMeter> after = new ArrayList<>(before);
        int lastBefore = before.get(0).lastResult();
        halfway.addAll(models);
        for (ModelMeter model : halfway) {
            ModelMeter unanswered = model.copy();
            unanswered.forgetAnswer(lastBefore);
            after.add(unanswered);
            after.add(model);
        }
        after.forEach(ModelMeter::powerOff);
        models.clear();
        after.forEach(this::addIfNew);
        keep(model -> model.lastResult() == lastResult,
                model -> "result " + lastResult + " after a power cut");
        open = true;
    }

    private void addIfNew(ModelMeter model) {
        if (models.stream().noneMatch(model::isSameWithoutPower)) {
            models.add(model);
        }
    }

    /** Keeps those that are as was seen, of several that are the same one. */
    void keep(Predicate<ModelMeter> isSeen, Function<ModelMeter, String> difference) {
        ModelMeter last = models.get(models.size() - 1);
        models.removeIf(isSeen.negate());
        if (models.isEmpty()) {
            throw new AssertionError(difference.apply(last));
        }
    }

    /** Whether the power was cut since this was asked last. */
    boolean areOpen() {
        boolean was = open;
        open = false;
        return was;
    }

    /** Whether the last cut left all of what it cut, as far as is known. */
    boolean isStored() {
        return models.stream().noneMatch(before::contains);
    }
}
