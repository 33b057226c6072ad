package org.tokenmeter.host.text;

/** A passphrase that opens nothing, or that protects too little; a person may type another one. */
public final class BadPassphrase extends HintedException {
    private static final long serialVersionUID = 1;

    /**
     * @param problem what is wrong, lower case, without the passphrase
     * @param hint what to do
     * @param cause null when there is none
     */
    public BadPassphrase(String problem, String hint, Throwable cause) {
        super(problem, hint, cause);
    }
}
