package org.tokenmeter.jvm;

/** Scenarios about one meter. */
final class TestSuite {
    static final String KEY = "87f3ecbb2e46b48f";
    static final String METER = "meter pan=600727000000000009 ea=07 key=" + KEY
            + " kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00\n";
    static final String TOKEN = "token 7063 0503 4700 2872 6114\n";
    /** The power fails in the byte that decides: some seeds let the token count, most do not. */
    static final String TORN = METER + "power cut 449\n" + TOKEN + "expect credit 0.1\n";

    private TestSuite() {
    }
}
