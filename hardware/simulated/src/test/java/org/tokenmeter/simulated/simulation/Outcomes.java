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
    private List<ModelMeter> models;
    private List<ModelMeter> before = List.of();
    private boolean open;

    Outcomes(ModelMeter model) {
        models = List.of(model);
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
        before = models.stream().map(ModelMeter::copy).toList();
    }

    /**
     * The power was cut in what came since {@link #remember}: nothing of it happened, or all of
     * it, and then it was answered or not.
     *
     * @param lastResult what the meter answered last; an answer stands for what is stored
     */
    void cut(int lastResult) {
        List<ModelMeter> after = new ArrayList<>(before);
        int lastBefore = before.get(0).lastResult();
        for (ModelMeter model : models) {
            ModelMeter unanswered = model.copy();
            unanswered.forgetAnswer(lastBefore);
            after.add(unanswered);
            after.add(model);
        }
        after.forEach(ModelMeter::powerOff);
        models = distinct(after);
        keep(model -> model.lastResult() == lastResult,
                model -> "result " + lastResult + " after a power cut");
        open = true;
    }

    private static List<ModelMeter> distinct(List<ModelMeter> models) {
        List<ModelMeter> distinct = new ArrayList<>();
        for (ModelMeter model : models) {
            if (distinct.stream().noneMatch(model::isSameWithoutPower)) {
                distinct.add(model);
            }
        }
        return distinct;
    }

    /** Keeps those that are as was seen, of several that are the same one. */
    void keep(Predicate<ModelMeter> isSeen, Function<ModelMeter, String> difference) {
        List<ModelMeter> left = models.stream().filter(isSeen).toList();
        if (left.isEmpty()) {
            throw new AssertionError(difference.apply(models.get(models.size() - 1)));
        }
        models = left;
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
