package org.tokenmeter.rules;

import java.util.List;
import org.tokenmeter.sts.token.Amount;

/** The class files of the firmware. */
final class FirmwareClasses {
    /** The root package, as class files spell it. */
    static final String ROOT = "org/tokenmeter/";

    private FirmwareClasses() {
    }

    /** Every class file of the firmware. */
    static List<byte[]> all() {
        return ClassFiles.allBeside(Amount.class);
    }

    /** A package below {@link #ROOT}, with dots: {@code sts.token}. */
    static String packageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < ROOT.length() ? "" : internalName.substring(ROOT.length(), end)
                .replace('/', '.');
    }
}
