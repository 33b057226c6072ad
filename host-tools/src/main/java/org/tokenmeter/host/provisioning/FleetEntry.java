package org.tokenmeter.host.provisioning;

import java.util.Optional;

/**
 * A row of a bench's file, understood or not.
 *
 * @param number 1 for the first below the header
 * @param meter its number; empty where it is none
 * @param port empty where it is none
 * @param row empty when there is a fault
 * @param fault why it is no row, without what stood there
 */
public record FleetEntry(int number, String meter, String port, Optional<FleetRow> row,
        String fault) {
}
