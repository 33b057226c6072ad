package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/**
 * The journal: what a meter must not lose, whatever the moment the power fails.
 *
 * <p>A token changes a {@link #draft} of the state, and one commit of one record makes the draft
 * the state: credit, TIDs and key change together or not at all. Consumption has a record of its
 * own, because it changes with every pulse; each of its totals only grows.
 *
 * <p><b>Never</b> takes defaults for content that it can not read, and never formats anything but
 * a blank memory: what can not be trusted is {@link LedgerStatus#SERVICE}.
 *
 * <p>firmware/SPEC.md holds the memory map, firmware/DESIGN.md the reasons.
 */
public final class Ledger {
    /** The layout of this firmware. */
    static final int LAYOUT = 1;
    /** The format of this firmware's state. */
    static final int STATE_FORMAT = 1;

    private static final int SUPER_KIND = 1;
    private static final int COUNTER_KIND = 3;
    private static final int IDENTITY_KIND = 4;
    private static final int LIFE_KIND = 5;
    private static final int USAGE_KIND = 6;
    private static final int LINE_KIND = 7;
    private static final int FORMAT = 1;
    private static final int CHUNK = 64;

    private final Memory memory;
    private final int layout;
    private final StateMigration migration;
    private final StoredRecord superRecord;
    private final StatePlaces statePlaces;
    private final StatePlaces oldStatePlaces;
    private final StoredRecord counterRecord;
    private final StoredRecord identityRecord;
    private final StoredRecord lifeRecord;
    private final StoredRecord usageRecord;
    private final StoredRecord lineRecord;
    private final byte[] superPayload = new byte[SuperField.TOTAL];
    private final byte[] oldPayload;
    private final byte[] chunk = new byte[CHUNK];
    private final EventRing events;
    private final TokenRing tokens;
    private final MeterState state = new MeterState();
    private final MeterState draft = new MeterState();
    private final Consumption consumption = new Consumption();
    private final MeterSettings settings = new MeterSettings();
    private final Life life = new Life();
    private final Usage usage = new Usage();
    private final LineState line = new LineState();
    private final LineState lineDraft = new LineState();
    private LedgerStatus status = LedgerStatus.BLANK;
    private StoredRecord stateRecord;
    private boolean committing;

    /** A ledger over a memory; nothing is read yet. */
    public Ledger(Memory memory) {
        this(memory, LAYOUT, STATE_FORMAT, null);
    }

    /** A ledger of any layout, which may know how to read the one before. */
    Ledger(Memory memory, int layout, int stateFormat, StateMigration migration) {
        this.memory = memory;
        this.layout = layout;
        this.migration = migration;
        superRecord = new StoredRecord(
                memory, MemoryMap.SUPER, SUPER_KIND, FORMAT, SuperField.TOTAL);
        statePlaces = new StatePlaces(memory, stateFormat, StateField.TOTAL);
        oldStatePlaces = migration == null ? null
                : new StatePlaces(memory, migration.oldFormat(), migration.oldPayload());
        oldPayload = migration == null ? null : new byte[migration.oldPayload()];
        counterRecord = new StoredRecord(
                memory, MemoryMap.COUNTER, COUNTER_KIND, FORMAT, CounterField.TOTAL);
        identityRecord = new StoredRecord(
                memory, MemoryMap.IDENTITY, IDENTITY_KIND, FORMAT, IdentityField.TOTAL);
        lifeRecord = new StoredRecord(memory, MemoryMap.LIFE, LIFE_KIND, FORMAT, LifeField.TOTAL);
        usageRecord = new StoredRecord(
                memory, MemoryMap.USAGE, USAGE_KIND, FORMAT, UsageField.TOTAL);
        lineRecord = new StoredRecord(memory, MemoryMap.LINE, LINE_KIND, FORMAT, LineField.TOTAL);
        stateRecord = statePlaces.at(0);
        events = new EventRing(memory);
        tokens = new TokenRing(memory);
    }

    /** Reads the memory and mends what a power cut left half done. */
    public LedgerStatus open() {
        status = read();
        return status;
    }

    /**
     * Stores the first content of a blank memory.
     *
     * @return whether it is there, twice
     */
    public boolean format(MeterSettings first, MeterState firstState) {
        assert status == LedgerStatus.BLANK;
        consumption.markStop(true);
        boolean stored = storeSuper(layout, 0, false)
                && statePlaces.at(0).commit(firstState.payload())
                && counterRecord.commit(consumption.payload())
                && identityRecord.commit(first.payload())
                && lifeRecord.commit(life.payload())
                && usageRecord.commit(usage.payload())
                && storeSuper(layout, 0, true);
        return stored && open() == LedgerStatus.READY;
    }

    /**
     * Gives a meter whose memory is blank the key of its line, with which a host makes it.
     *
     * @return whether it is there, twice
     */
    public boolean prepare(byte[] lineKey) {
        assert status == LedgerStatus.BLANK;
        lineDraft.clear();
        lineDraft.replaceKey(lineKey, 0);
        return storeSuper(layout, 0, false) && lineRecord.commit(lineDraft.payload())
                && open() == LedgerStatus.BLANK;
    }

    /** What the ledger found, or became. */
    public LedgerStatus status() {
        return status;
    }

    /** The state as it is stored; only commits change it. */
    public MeterState state() {
        return state;
    }

    /** A copy of the state to be changed and then committed; no commit may be going on. */
    public MeterState draft() {
        assert !committing;
        draft.copy(state);
        return draft;
    }

    /** Notes in the draft what a command from the line did, and the id that it carried. */
    public void signDraft(int result, byte[] id) {
        draft.sign(result, id, 0);
    }

    /** Begins to make the draft the state. */
    public void beginCommit() {
        stateRecord.begin(draft.payload());
        committing = true;
    }

    /** Whether a commit is going on; {@link #step} moves it. */
    public boolean isCommitting() {
        return committing;
    }

    /** Does a bounded piece of the commit that is going on. */
    public void step() {
        int progress = stateRecord.step();
        if (progress == StoredRecord.IDLE) {
            state.copy(draft);
            committing = false;
        } else if (progress == StoredRecord.FAILED) {
            status = LedgerStatus.SERVICE;
            committing = false;
        }
    }

    /** Credit left: accepted, less cancelled, less charged, in millionths; may be negative. */
    public long balance() {
        return state.acceptedTotal() - state.cancelledTotal() - consumption.chargedTotal();
    }

    /** What the load used; changes here are kept by {@link #commitConsumption}. */
    public Consumption consumption() {
        return consumption;
    }

    /** Stores what the load used, at once. */
    public void commitConsumption() {
        if (status == LedgerStatus.READY && !counterRecord.commit(consumption.payload())) {
            status = LedgerStatus.SERVICE;
        }
    }

    /** What happened over the meter's life; changes are kept by {@link #commitLife}. */
    public Life life() {
        return life;
    }

    /** Stores what happened over the meter's life, at once. */
    public void commitLife() {
        if (status == LedgerStatus.READY && !lifeRecord.commit(life.payload())) {
            status = LedgerStatus.SERVICE;
        }
    }

    /** Days and months; changes are kept by {@link #commitUsage}. */
    public Usage usage() {
        return usage;
    }

    /** Stores days and months, at once. */
    public void commitUsage() {
        if (status == LedgerStatus.READY && !usageRecord.commit(usage.payload())) {
            status = LedgerStatus.SERVICE;
        }
    }

    /** What commands from the line changed, as it is stored. */
    public LineState line() {
        return line;
    }

    /** A copy of it, to be changed and then committed. */
    public LineState lineDraft() {
        lineDraft.copy(line);
        return lineDraft;
    }

    /**
     * Makes the draft of {@link #lineDraft} what is stored, at once.
     *
     * @return whether it is there, twice
     */
    public boolean commitLine() {
        boolean trusted = status == LedgerStatus.READY || status == LedgerStatus.BLANK;
        if (!trusted || !lineRecord.commit(lineDraft.payload())) {
            status = LedgerStatus.SERVICE;
            return false;
        }
        line.copy(lineDraft);
        return true;
    }

    /** Where the meter stands in its life. */
    public LifeCycle lifeCycle() {
        if (status == LedgerStatus.BLANK) {
            return LifeCycle.BLANK;
        }
        return line.lifeCycle().compareTo(settings.lifeCycle()) > 0
                ? line.lifeCycle() : settings.lifeCycle();
    }

    /** The events. */
    public EventRing events() {
        return events;
    }

    /** The last tokens. */
    public TokenRing tokens() {
        return tokens;
    }

    /** What the factory fixed. */
    public MeterSettings settings() {
        return settings;
    }

    private LedgerStatus read() {
        if (!superRecord.isThere()) {
            return isBlankBehindSuper() ? LedgerStatus.BLANK : LedgerStatus.SERVICE;
        }
        if (!superRecord.open()) {
            return LedgerStatus.SERVICE;
        }
        superRecord.read(superPayload);
        if (SuperField.MINIMUM_READER.get(superPayload) > layout) {
            return LedgerStatus.NEWER_LAYOUT;
        }
        line.clear();
        if (lineRecord.open()) {
            lineRecord.read(line.payload());
        } else if (!lineRecord.wasNeverWhole()) {
            return LedgerStatus.SERVICE;
        }
        if (SuperField.FORMATTED.get(superPayload) == 0) {
            return LedgerStatus.BLANK;
        }
        return readRecords() ? LedgerStatus.READY : LedgerStatus.SERVICE;
    }

    private boolean readRecords() {
        events.open();
        tokens.open();
        boolean counted = counterRecord.open();
        if (counted) {
            consumption.read(counterRecord);
        }
        int place = (int) SuperField.STATE_PLACE.get(superPayload) & 1;
        if (SuperField.LAYOUT.get(superPayload) < layout) {
            if (migration == null || !migrate(place)) {
                return false;
            }
            place = 1 - place;
        }
        stateRecord = statePlaces.at(place);
        boolean isIdentified = identityRecord.open();
        if (isIdentified) {
            settings.read(identityRecord);
        }
        if (!stateRecord.open() || !isIdentified) {
            return false;
        }
        state.read(stateRecord);
        if (!openOrBegin(lifeRecord, life.payload())
                || !openOrBegin(usageRecord, usage.payload())) {
            return false;
        }
        life.read(lifeRecord);
        usage.read(usageRecord);
        return counted;
    }

    /** Opens a record that the first meters of this layout did not have: it begins with zeros. */
    private static boolean openOrBegin(StoredRecord record, byte[] zeros) {
        return record.open() || record.wasNeverWhole() && record.commit(zeros);
    }

    /** Writes the new state to the other place; the super record, committed last, points there. */
    private boolean migrate(int place) {
        if (!oldStatePlaces.at(place).open()) {
            return false;
        }
        oldStatePlaces.at(place).read(oldPayload);
        migration.convert(oldPayload, draft.payload());
        return statePlaces.at(1 - place).commit(draft.payload())
                && storeSuper(layout, 1 - place, true);
    }

    private boolean storeSuper(int newLayout, int statePlace, boolean formatted) {
        SuperField.LAYOUT.put(superPayload, newLayout);
        SuperField.MINIMUM_READER.put(superPayload, newLayout);
        SuperField.STATE_PLACE.put(superPayload, statePlace);
        SuperField.FORMATTED.put(superPayload, formatted ? 1 : 0);
        return superRecord.commit(superPayload);
    }

    /**
     * Whether everything but the super record is blank. The very first write of a memory may be a
     * torn super record; no other content exists without a whole one.
     */
    private boolean isBlankBehindSuper() {
        int blank = -1;
        for (int address = 0; address < Memory.SIZE; address += CHUNK) {
            if (!memory.read(address, chunk, 0, CHUNK)) {
                return false;
            }
            boolean isSuper = address % StoredRecord.MIRROR == MemoryMap.SUPER;
            for (int i = 0; i < CHUNK && !isSuper; i++) {
                blank = blank < 0 ? chunk[i] & 0xFF : blank;
                if (chunk[i] != (byte) blank || blank != 0 && blank != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }
}
