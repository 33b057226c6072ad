package org.tokenmeter.desktop;

import java.util.List;

/**
 * What stands around the panel.
 *
 * @param identity the meter's number and key attributes, one line
 * @param invitation what to do with it, a few lines
 */
record PanelTexts(String identity, List<String> invitation) {
}
