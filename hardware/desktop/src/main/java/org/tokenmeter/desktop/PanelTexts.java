package org.tokenmeter.desktop;

import java.util.List;
import java.util.stream.Stream;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.pack.PackId;

/**
 * What stands around the panel.
 *
 * @param identity the meter's number and key attributes, one line
 * @param loadUnit the unit of the load, as it stands behind a number
 * @param invitation what to do with the meter, a few lines
 * @param pack what the help page says about its make
 */
record PanelTexts(String identity, String loadUnit, List<String> invitation, PackHelp pack) {
    /** What stands around the panel of a meter that has this line. */
    static PanelTexts of(StoredMeter meter, PluggedLine line) {
        return new PanelTexts(meter.description(), loadUnit(meter.settings()),
                Stream.concat(meter.invitation().stream(), line.description().stream()).toList(),
                PackHelp.of(PackId.ofNumber(meter.settings().pack()).pack()));
    }

    /** Litres in an hour stand for watts where a meter counts cubic metres of water or gas. */
    private static String loadUnit(MeterSettings settings) {
        return switch (settings.creditRegister()) {
            case 1, 2, 5, 6 -> "l/h";
            default -> "W";
        };
    }
}
