package org.tokenmeter.simulated.simulation;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LONG;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * One wrong instruction in a class of the firmware, which the simulation must find.
 *
 * <p>The classes are final and have no hooks, so the fault is planted in what javac made of them.
 */
enum FirmwareFault {
    /** {@code <=} for {@code <}: the smallest TID kept is taken for an older one. */
    SMALLEST_TID_IS_OLD(Code.JUDGE, "refusalOfIdentifier",
            at -> at.getOpcode() == IF_ICMPGE && calls(at.getPrevious(), "smallest"),
            at -> Stream.of(jump(IF_ICMPGT, at)), "LAST_TOKEN_RESULT is 9, not 10;"),
    /** A key expires one block of TIDs early. */
    KEY_EXPIRES_EARLY(Code.JUDGE, "refusalOfIdentifier", at -> at.getOpcode() == IF_ICMPLE,
            at -> Stream.of(jump(IF_ICMPLT, at)), "LAST_TOKEN_RESULT is 11, not \\d+;"),
    /** A rollover leaves the TIDs of the old base date. */
    ROLLOVER_KEEPS_TIDS(Code.STATE, "rollOver", at -> calls(at, "fill"),
            at -> Stream.of(new InsnNode(POP2)), "OLDEST_IDENTIFIER is \\d+, not 0;"),
    /** What is stored about the lock-out is forgotten when the power comes back. */
    LOCK_OUT_IS_FORGOTTEN(Code.STATE, "read", at -> at.getOpcode() == RETURN,
            at -> Stream.of(new VarInsnNode(ALOAD, 0), new InsnNode(ICONST_0),
                    new InsnNode(ICONST_0), call(Code.STATE, "countFailures", "(IZ)V"),
                    new InsnNode(RETURN)), "WRONG_TOKENS is 0, not \\d+;"),
    /** Sections are still held after one whose key type was refused. */
    SECTIONS_SURVIVE_A_KEY_TYPE_ERROR(Code.KEY_CHANGE, "take", at -> calls(at, "drop"),
            at -> Code.dropUnlessKeyType(),
            "LAST_TOKEN_RESULT is \\d+, not (2|3|17|18);"),
    /** A token that is refused, by the limit for example, is used up all the same. */
    TID_OF_A_REFUSED_TOKEN_IS_KEPT(Code.JUDGE, "identified",
            at -> at.getOpcode() == IF_ACMPNE, at -> Stream.of(new InsnNode(POP2)),
            "LAST_TOKEN_RESULT is 10, not \\d+;|WRONG_TOKENS is 0, not \\d+;"),
    /** The TID is stored in one commit, and what the token brings in the next. */
    TID_IS_STORED_FIRST(Code.JUDGE, "identified", at -> calls(at, "draft"),
            at -> Code.commitOfTid(), "LAST_TOKEN_RESULT is 10, not \\d+;|OLDEST_IDENTIFIER is "),
    /** After a trip the supply is tried again a second early. */
    TRIED_AGAIN_EARLY(Code.LIMIT, "look", at -> isLong(at, 30_000),
            at -> millis(29_000), "the switch was closed, reasons (16|32|48) "),
    /** A load above its limit is endured for longer. */
    TRIPS_LATE(Code.LIMIT, "look", at -> isLong(at, 10_000),
            at -> millis(10_500), "the meter does not come to rest"),
    /** Nobody looks when ten seconds above a limit are over. */
    SLEEPS_THROUGH_A_TRIP(Code.LIMIT, "deadline", at -> isLong(at, 10_000),
            at -> millis(32_000), "the meter slept from "),
    /** One try less before a person must ask for the supply. */
    FIFTH_TRIP_WAITS(Code.LIMIT, "trip", at -> at.getOpcode() == IF_ICMPLE,
            at -> Stream.of(jump(IF_ICMPLT, at)),
            "the meter slept from |SUPPLY_READY is 1, not 0;"),
    /** An overload is forgotten when the power comes back. */
    OVERLOAD_IS_FORGOTTEN("org/tokenmeter/meter/supply/PowerLimits", "start",
            at -> calls(at, "switchFlags"),
            at -> Stream.of(new InsnNode(POP), new InsnNode(ICONST_0)), "LOAD_SWITCH is 1, not 0;"),
    /** A switch that has just opened closes again at once. */
    SWITCH_DOES_NOT_REST(Code.SUPPLY, "hasRested", at -> isLong(at, 200),
            at -> millis(0), "the switch was closed, reasons 0 "),
    /** An opened cover opens the switch some ticks late: when that is stored. */
    TAMPER_OPENS_WHEN_STORED("org/tokenmeter/meter/supply/TamperLatch", "stands",
            at -> at.getOpcode() == GETFIELD && ((FieldInsnNode) at).name.equals("opened"),
            at -> Stream.of(new InsnNode(POP), new InsnNode(ICONST_0)),
            "the switch was closed, reasons \\d+ "),
    /** Of several pulses that came since the last tick one is charged. */
    PULSES_OF_A_MOMENT_ARE_ONE(Code.ACCOUNT, "count",
            at -> at.getOpcode() == ILOAD && at.getNext().getOpcode() == SIPUSH,
            at -> Stream.of(new InsnNode(ICONST_1)), "QUANTITY_TOTAL is \\d+, not \\d+;"),
    /** What is less than a millionth is lost with the power. */
    PULSE_REMAINDER_IS_LOST("org/tokenmeter/ledger/Consumption", "read",
            at -> at.getOpcode() == RETURN,
            at -> Stream.of(new VarInsnNode(ALOAD, 0), new InsnNode(ICONST_0),
                    call("org/tokenmeter/ledger/Consumption", "keepPulseRemainder", "(I)V"),
                    new InsnNode(RETURN)), "QUANTITY_TOTAL is \\d+, not \\d+;"),
    /** Time is charged also while the switch is open. */
    TIME_RUNS_WITHOUT_SUPPLY(Code.ACCOUNT, "passTime",
            at -> at.getOpcode() == IFEQ && at.getPrevious().getOpcode() == ILOAD,
            at -> Stream.of(new InsnNode(POP)), "QUANTITY_TOTAL is \\d+, not \\d+;"),
    /** A meter in service supplies the load. */
    SERVICE_IS_NO_REASON("org/tokenmeter/boot/TokenMeter", "isInService",
            at -> at.getOpcode() == IF_ACMPEQ, at -> Stream.of(new InsnNode(POP2)),
            "in service the switch was closed");

    /** Names and pieces of code, which the constants of an enum may not take from itself. */
    private static final class Code {
        static final String JUDGE = "org/tokenmeter/meter/acceptance/Judge";
        static final String KEY_CHANGE = "org/tokenmeter/meter/acceptance/KeyChange";
        static final String LIMIT = "org/tokenmeter/meter/supply/LimitWatch";
        static final String SUPPLY = "org/tokenmeter/meter/supply/Supply";
        static final String ACCOUNT = "org/tokenmeter/meter/account/Account";
        static final String STATE = "org/tokenmeter/ledger/MeterState";
        private static final String LEDGER = "org/tokenmeter/ledger/Ledger";
        private static final String TIDS = "org/tokenmeter/ledger/TokenIdentifierList";
        private static final String RESULT = "org/tokenmeter/meter/acceptance/TokenResult";
        private static final String BLOCK = "org/tokenmeter/sts/token/ClearBlock";
        /** The local variable of the result in {@code KeyChange.take}. */
        private static final int REFUSAL = 7;
        /** Steps in which a commit of the state is done for certain. */
        private static final int STEPS = 20;

        /** With the ledger on the stack: keeps the TID, commits that, and takes a new draft. */
        static Stream<AbstractInsnNode> commitOfTid() {
            Stream<AbstractInsnNode> keep = Stream.of(new InsnNode(DUP), draft(),
                    call(STATE, "tokenIdentifiers", "()L" + TIDS + ";"),
                    new VarInsnNode(ALOAD, 0), new FieldInsnNode(GETFIELD, JUDGE, "block", "J"),
                    new MethodInsnNode(INVOKESTATIC, BLOCK, "tid", "(J)I"),
                    call(TIDS, "keep", "(I)V"),
                    new InsnNode(DUP), call(LEDGER, "beginCommit", "()V"));
            Stream<AbstractInsnNode> steps = Stream.generate(() -> "step").limit(STEPS)
                    .flatMap(step -> Stream.of(new InsnNode(DUP), call(LEDGER, step, "()V")));
            return Stream.of(keep, steps, Stream.of(draft())).flatMap(code -> code);
        }

        /** With the sections on the stack: drops them, but not after a KEY_TYPE_ERROR. */
        static Stream<AbstractInsnNode> dropUnlessKeyType() {
            LabelNode end = new LabelNode();
            Object[] locals = {KEY_CHANGE, INTEGER, LONG, STATE, LONG, RESULT};
            return Stream.of(new InsnNode(POP), new VarInsnNode(ALOAD, REFUSAL),
                    new FieldInsnNode(GETSTATIC, RESULT, "KEY_TYPE_ERROR", "L" + RESULT + ";"),
                    new JumpInsnNode(IF_ACMPEQ, end),
                    new VarInsnNode(ALOAD, 0), call(KEY_CHANGE, "drop", "()V"),
                    end, new FrameNode(F_NEW, locals.length, locals, 0, new Object[0]));
        }

        private static AbstractInsnNode draft() {
            return call(LEDGER, "draft", "()L" + STATE + ";");
        }
    }

    private final String owner;
    private final String method;
    private final Predicate<AbstractInsnNode> place;
    private final Function<AbstractInsnNode, Stream<? extends AbstractInsnNode>> instead;
    private final String symptom;

    FirmwareFault(String owner, String method, Predicate<AbstractInsnNode> place,
            Function<AbstractInsnNode, Stream<? extends AbstractInsnNode>> instead,
            String symptom) {
        this.owner = owner;
        this.method = method;
        this.place = place;
        this.instead = instead;
        this.symptom = symptom;
    }

    /** The class in which it is planted. */
    String className() {
        return owner.replace('/', '.');
    }

    /** What must be said of it: a regular expression. */
    String symptom() {
        return symptom;
    }

    /** The faulty class. */
    byte[] plantedIn(byte[] sound) {
        ClassNode tree = tree(sound);
        MethodNode found = tree.methods.stream()
                .filter(candidate -> candidate.name.equals(method)).findFirst().orElseThrow();
        List<AbstractInsnNode> places =
                Stream.of(found.instructions.toArray()).filter(place).toList();
        if (places.size() != 1) {
            throw new IllegalStateException(this + " has " + places.size() + " places");
        }
        InsnList code = new InsnList();
        instead.apply(places.get(0)).forEach(code::add);
        found.instructions.insert(places.get(0), code);
        found.instructions.remove(places.get(0));
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        tree.accept(writer);
        return writer.toByteArray();
    }

    /** A class file as a tree. */
    static ClassNode tree(byte[] bytes) {
        ClassNode tree = new ClassNode();
        new ClassReader(bytes).accept(tree, ClassReader.EXPAND_FRAMES);
        return tree;
    }

    private static boolean calls(AbstractInsnNode instruction, String name) {
        return instruction instanceof MethodInsnNode call && call.name.equals(name);
    }

    private static boolean isLong(AbstractInsnNode instruction, long value) {
        return instruction instanceof LdcInsnNode constant && constant.cst.equals(value);
    }

    /** A constant of type long. */
    private static Stream<AbstractInsnNode> millis(int value) {
        return Stream.of(new IntInsnNode(SIPUSH, value), new InsnNode(I2L));
    }

    private static AbstractInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(INVOKEVIRTUAL, owner, name, descriptor);
    }

    private static AbstractInsnNode jump(int opcode, AbstractInsnNode as) {
        return new JumpInsnNode(opcode, ((JumpInsnNode) as).label);
    }
}
