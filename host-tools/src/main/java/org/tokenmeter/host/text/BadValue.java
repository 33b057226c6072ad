package org.tokenmeter.host.text;

/**
 * A value that is refused, in one line: {@code place: what is wrong; allowed: what is}.
 *
 * <p><b>Invariant.</b> The line never repeats the value: it may be a key, or a key in the wrong
 * place.
 */
public final class BadValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String allowed;

    /**
     * @param problem what is wrong, as the rest of a sentence about the value: "has 17 digits"
     * @param allowed what would be right: "18 digits"
     */
    public BadValue(String problem, String allowed) {
        super(problem + "; allowed: " + allowed);
        this.allowed = allowed;
    }

    private BadValue(String place, BadValue cause) {
        super(place + ": " + cause.getMessage(), cause);
        this.allowed = cause.allowed;
    }

    /** The same refusal, with the column or option in front where the value stood. */
    public BadValue at(String place) {
        return new BadValue(place, this);
    }

    /** What would be right. */
    public String allowed() {
        return allowed;
    }
}
