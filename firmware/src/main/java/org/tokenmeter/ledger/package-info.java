/**
 * What a meter must not forget.
 *
 * <p>The state lives in RAM and ends with the program: the journal that keeps it through power
 * cuts is not part of this version.
 */
package org.tokenmeter.ledger;
