package org.tokenmeter.host.text;

/** A request that is well formed and still not done: a rule of the desk stands against it. */
public final class Refusal extends HintedException {
    private static final long serialVersionUID = 1;

    /**
     * @param problem what stands against it, lower case, without a secret
     * @param hint what to do
     */
    public Refusal(String problem, String hint) {
        this(problem, hint, null);
    }

    /** The same, for something that an exception said. */
    public Refusal(String problem, String hint, Throwable cause) {
        super(problem, hint, cause);
    }
}
