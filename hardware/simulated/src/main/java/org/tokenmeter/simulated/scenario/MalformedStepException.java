package org.tokenmeter.simulated.scenario;

/** A line of a scenario or of a meter file that can not be understood. */
public final class MalformedStepException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message what is wrong, in lower case; key material never stands in it
     * @param hint what to write instead
     */
    public MalformedStepException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** The same mistake, with the place where it stands. */
    MalformedStepException at(String place) {
        return new MalformedStepException(place + ": " + getMessage(), hint);
    }

    /** What to write instead. */
    public String hint() {
        return hint;
    }
}
