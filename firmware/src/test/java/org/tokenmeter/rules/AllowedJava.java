package org.tokenmeter.rules;

import java.util.Set;

/**
 * The part of java.lang that the firmware may use: what neither allocates nor throws, and what any
 * small Java offers.
 *
 * <p>Constants such as {@code Long.MAX_VALUE} need no entry: javac copies them.
 */
final class AllowedJava {
    private static final Set<String> TYPES = Set.of(
            "java/lang/AssertionError",
            "java/lang/Enum",
            "java/lang/Object",
            "java/lang/String");

    private static final Set<String> METHODS = Set.of(
            "java/lang/AssertionError.<init>",
            "java/lang/Class.desiredAssertionStatus",
            "java/lang/Enum.<init>",
            "java/lang/Enum.name",
            "java/lang/Enum.ordinal",
            "java/lang/Object.<init>",
            "java/lang/String.charAt",
            "java/lang/String.length",
            "java/lang/System.arraycopy",
            "java/lang/Math.abs",
            "java/lang/Math.floorDiv",
            "java/lang/Math.floorMod",
            "java/lang/Math.max",
            "java/lang/Math.min");

    /** Of {@code Integer} and of {@code Long}. */
    private static final Set<String> BIT_FUNCTIONS = Set.of(
            "bitCount",
            "compare",
            "compareUnsigned",
            "highestOneBit",
            "lowestOneBit",
            "numberOfLeadingZeros",
            "numberOfTrailingZeros",
            "reverse",
            "reverseBytes",
            "rotateLeft",
            "rotateRight",
            "signum");

    private AllowedJava() {
    }

    /** Whether a class of Java may stand as a type. */
    static boolean type(String internalName) {
        return TYPES.contains(internalName);
    }

    /** Whether a method of Java may be called from everywhere. */
    static boolean method(String owner, String name) {
        boolean number = owner.equals("java/lang/Integer") || owner.equals("java/lang/Long");
        return number ? BIT_FUNCTIONS.contains(name) : METHODS.contains(owner + "." + name);
    }
}
