package org.tokenmeter.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;

/**
 * A command from the line that changes the meter, to be cut at every byte.
 *
 * @param before commands that brought the meter where it is
 * @param id of the command's transaction
 * @param result what it is answered, whenever it comes
 */
record CommandCase(String name, List<byte[]> before, byte[] command, byte[] id,
        CommandResult result) {

    /** What a clock is set to: noon of the 27th of November 2026. */
    static final long NOON = 12_383L * 24 * 3_600_000 + 12 * 3_600_000;
    private static final String REFUSED = "05924728296574605998";

    private static final byte[] SERVICE_KEY = filled(32, (byte) 0x5C);
    private static final List<byte[]> BLANK = List.of();
    private static final List<byte[]> IDENTIFIED =
            and(BLANK, PlainCommand.loadIdentity(id(1)));
    private static final List<byte[]> MADE =
            and(IDENTIFIED, PlainCommand.loadKey(id(2), 7, 0));
    private static final List<byte[]> SERVING = and(and(and(IDENTIFIED,
            PlainCommand.loadKey(id(2), 7, 2)), PlainCommand.enterService(id(3), SERVICE_KEY)),
            PlainCommand.enterToken(id(4), LineBench.CREDIT));

    /** Every command that changes something, at every stage of life that takes it. */
    static List<CommandCase> all() {
        byte[] id = id(9);
        return List.of(
                done("identity", BLANK, PlainCommand.loadIdentity(id)),
                done("another identity", IDENTIFIED, PlainCommand.loadIdentity(id)),
                done("key, EA07", IDENTIFIED, PlainCommand.loadKey(id, 7, 0)),
                done("key, EA11", IDENTIFIED, PlainCommand.loadKey(id, 11, 0)),
                done("key of a laboratory", IDENTIFIED, PlainCommand.loadKey(id, 7, 2)),
                done("clock, blank", BLANK, PlainCommand.setClock(id, NOON)),
                done("clock, made", MADE, PlainCommand.setClock(id, NOON)),
                done("clock, in service", SERVING, PlainCommand.setClock(id, NOON)),
                done("into service", MADE, PlainCommand.enterService(id, SERVICE_KEY)),
                done("out of use, made", MADE, PlainCommand.bare(CommandCode.DECOMMISSION, id)),
                done("out of use, in service", SERVING,
                        PlainCommand.bare(CommandCode.DECOMMISSION, id)),
                done("credit", SERVING, PlainCommand.enterToken(id, LineBench.MORE_CREDIT)),
                new CommandCase("a token that is not authentic", SERVING,
                        PlainCommand.enterToken(id, REFUSED), id, CommandResult.TOKEN_REFUSED));
    }

    /** A planted fault: what is one command for the sweep is stored in two commits. */
    static CommandCase inTwoPieces() {
        byte[] first = PlainCommand.enterService(id(8), SERVICE_KEY);
        byte[] second = PlainCommand.bare(CommandCode.DECOMMISSION, id(9));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return done("two commands in one", MADE, both);
    }

    /** Another one: the transaction that is asked for is not the one that is stored. */
    static CommandCase underAnotherId() {
        return new CommandCase("another id", MADE, PlainCommand.enterService(id(8), SERVICE_KEY),
                id(9), CommandResult.DONE);
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static CommandCase done(String name, List<byte[]> before, byte[] command) {
        return new CommandCase(name, before, command, id(9), CommandResult.DONE);
    }

    private static List<byte[]> and(List<byte[]> before, byte[] command) {
        List<byte[]> all = new ArrayList<>(before);
        all.add(command);
        return all;
    }

    /** An id that has no zeros in it, of which a blank memory is full. */
    private static byte[] id(int seed) {
        byte[] id = new byte[16];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) random.nextInt(1, 256);
        }
        return id;
    }

    @Override
    public String toString() {
        return name;
    }
}
