package org.tokenmeter.host.provisioning;

import java.nio.file.Path;
import java.util.Optional;
import org.tokenmeter.line.LineAddress;

/**
 * A meter of a bench: what it is to become, on which port, and where its secrets are.
 *
 * @param number of its row, 1 for the first below the header
 * @param port what the file calls the port
 * @param address of that port
 * @param plan what the meter is to become
 * @param lineKey the file with its first line key
 * @param serviceKey the file that keeps its service key
 * @param vendingKey the file with its vending key; empty for the desk's key store
 * @param registered whether the desk's registry has it
 */
public record FleetRow(int number, String port, LineAddress address, MeterPlan plan, Path lineKey,
        Path serviceKey, Optional<Path> vendingKey, boolean registered) {
}
