package org.tokenmeter.host.cli;

/** The end of a command that can not go on: what went wrong, what to do, and the exit code. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String hint;

    CommandFailure(int exitCode, String problem, String hint, Throwable cause) {
        super(problem, cause);
        this.exitCode = exitCode;
        this.hint = hint;
    }

    /** Options that do not fit together. */
    static CommandFailure usage(String problem, String hint) {
        return new CommandFailure(ExitCode.BAD_INPUT, problem, hint, null);
    }

    int exitCode() {
        return exitCode;
    }

    String hint() {
        return hint;
    }
}
