package org.tokenmeter.host.vending;

import java.math.BigDecimal;

/**
 * What a customer has bought and owes, as a tariff needs it.
 *
 * @param boughtUnits paid units of this month
 * @param freeUnits free units given this month
 * @param fixedCharge fixed charge paid this month, without VAT
 * @param openDebt what is still owed
 */
record Account(BigDecimal boughtUnits, BigDecimal freeUnits, BigDecimal fixedCharge,
        BigDecimal openDebt) {
    static final Account NEW = new Account(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
