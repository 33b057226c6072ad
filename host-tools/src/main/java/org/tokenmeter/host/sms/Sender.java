package org.tokenmeter.host.sms;

/** What the name of a sender tells about whose message it is. */
final class Sender {
    private static final int[] NOTHING = new int[Profiles.KNOWN.count()];

    private Sender() {
    }

    /** Points for each profile. */
    static int[] scores(String sender) {
        return sender.isEmpty() ? NOTHING
                : new Scan(Characters.of(sender), Profiles.KNOWN).scores();
    }
}
