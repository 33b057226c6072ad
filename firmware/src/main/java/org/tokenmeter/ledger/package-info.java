/**
 * The journal: what a meter must not forget, whatever the moment the power fails.
 *
 * <p>Credit, TIDs and keys change together or not at all. SPEC.md holds the memory map, DESIGN.md
 * the reasons for the order of writes.
 */
package org.tokenmeter.ledger;
