package org.tokenmeter.ledger;

/**
 * What was used day by day and month by month. A view on the payload of the USAGE record: see
 * {@link UsageField}.
 *
 * <p>Each period is the difference of two totals, so that a power cut takes nothing from it. It
 * is stored when a day begins.
 */
public final class Usage {
    /** Days before the current one that are kept. */
    public static final int DAYS = 7;
    /** Months before the current one that are kept. */
    public static final int MONTHS = 12;

    private static final int ENTRY = 8;

    private final byte[] payload = new byte[UsageField.TOTAL];

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /**
     * Begins a day.
     *
     * @param day days since 1993, plus one
     * @param chargedTotal the total of used credit now
     * @param keep whether what was used since the day before began is to be kept
     */
    public void beginDay(int day, long chargedTotal, boolean keep) {
        if (keep) {
            push(UsageField.DAYS, UsageField.KNOWN_DAYS, DAYS,
                    chargedTotal - UsageField.DAY_START.get(payload));
        }
        UsageField.DAY.put(payload, day);
        UsageField.DAY_START.put(payload, chargedTotal);
    }

    /**
     * Begins a month.
     *
     * @param month months since 1993, plus one
     * @param quantityTotal the total of what passed now
     * @param keep whether what passed since the month before began is to be kept
     */
    public void beginMonth(int month, long quantityTotal, boolean keep) {
        if (keep) {
            push(UsageField.MONTHS, UsageField.KNOWN_MONTHS, MONTHS,
                    quantityTotal - UsageField.MONTH_START.get(payload));
        }
        UsageField.MONTH.put(payload, month);
        UsageField.MONTH_START.put(payload, quantityTotal);
    }

    /** The day that goes on: days since 1993, plus one; 0 before the time was known. */
    public int day() {
        return (int) UsageField.DAY.get(payload);
    }

    /** The month that goes on: months since 1993, plus one; 0 before the time was known. */
    public int month() {
        return (int) UsageField.MONTH.get(payload);
    }

    /** How many of the days before are known: 0 to {@link #DAYS}. */
    public int knownDays() {
        return (int) UsageField.KNOWN_DAYS.get(payload);
    }

    /** Credit used on a day before, 0 for the latest; 0 for a day that is not known. */
    public long usedOnDay(int ago) {
        return get(UsageField.DAYS, ago);
    }

    /** The quantity of a month before, 0 for the latest; 0 for a month that is not known. */
    public long ofMonth(int ago) {
        return get(UsageField.MONTHS, ago);
    }

    /** The total of what passed when this month began. */
    public long monthStart() {
        return UsageField.MONTH_START.get(payload);
    }

    private void push(Field list, Field known, int kept, long value) {
        int first = list.offset();
        System.arraycopy(payload, first, payload, first + ENTRY, (kept - 1) * ENTRY);
        Fields.put(payload, first, ENTRY, value);
        known.put(payload, Math.min(kept, known.get(payload) + 1));
    }

    private long get(Field list, int ago) {
        return Fields.get(payload, list.offset() + ago * ENTRY, ENTRY);
    }
}
