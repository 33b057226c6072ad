package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tokenmeter.host.line.Answer;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.meter.provision.MessageBuffer;

/** What a technician does with a meter that is made. */
public final class MeterService {
    private static final LocalDateTime START = LocalDateTime.of(1993, 1, 1, 0, 0);
    private static final long UNKNOWN_MINUTE = 0xFFFF_FFFFL;
    private static final int PAGE = 8;

    private final Conversation talk;

    /**
     * An event.
     *
     * @param time empty where the meter did not know it
     * @param name or its number, when it is one of a later version
     */
    public record Event(long sequence, Optional<LocalDateTime> time, long uptimeSeconds,
            String name, long argument) {
    }

    /**
     * One of the last tokens.
     *
     * @param kind class and subclass, such as 0/0; a dash for one that was not understood
     */
    public record LastToken(Optional<LocalDateTime> time, String result, String kind, long tid,
            long value) {
    }

    /** Work with one meter. */
    public MeterService(Conversation talk) {
        this.talk = talk;
    }

    /** What the meter says of itself. */
    public MeterStatus status() throws IOException, NotProvisionedException {
        return MeterStatus.of(order(Commands.identify(), "say who it is"));
    }

    /** Has the meter do something, or says why it did not. */
    public Answer order(Consumer<MessageBuffer> command, String what)
            throws IOException, NotProvisionedException {
        Answer answer = talk.ask(command);
        Provisioner.require(answer, what);
        return answer;
    }

    /** All events that the meter kept, the newest first. */
    public List<Event> events() throws IOException, NotProvisionedException {
        List<Event> events = new ArrayList<>();
        long next = 0;
        do {
            List<Event> page = order(Commands.events((int) next), "show its events")
                    .all(FieldTag.EVENT).stream().map(MeterService::event).toList();
            events.addAll(page);
            next = page.isEmpty() ? 0 : page.get(page.size() - 1).sequence() - 1;
        } while (next > 0);
        return events;
    }

    /** The last tokens, the newest first. */
    public List<LastToken> lastTokens() throws IOException, NotProvisionedException {
        List<LastToken> tokens = new ArrayList<>();
        List<LastToken> page;
        do {
            page = order(Commands.lastTokens(tokens.size()), "show its last tokens")
                    .all(FieldTag.LAST_TOKEN).stream().map(MeterService::token).toList();
            tokens.addAll(page);
        } while (page.size() == PAGE);
        return tokens;
    }

    private static Event event(Answer.Field field) {
        long code = field.number(4, 2);
        String name = Stream.of(EventCode.values()).filter(each -> each.number() == code)
                .map(EventCode::name).findFirst().orElse(Long.toString(code));
        return new Event(field.number(0, 4), time(field.number(18, 4)), field.number(14, 4), name,
                field.number(6, 8));
    }

    private static LastToken token(Answer.Field field) {
        TokenResult result = TokenResult.ofNumber((int) field.number(0, 1));
        long kind = field.number(1, 1);
        return new LastToken(time(field.number(5, 4)),
                result == null ? Long.toString(field.number(0, 1)) : result.name(),
                kind == 0xFF ? "-" : (kind >>> 4) + "/" + (kind & 0xF), field.number(2, 3),
                field.number(9, 8));
    }

    private static Optional<LocalDateTime> time(long minute) {
        return minute == UNKNOWN_MINUTE ? Optional.empty()
                : Optional.of(START.plusMinutes(minute));
    }
}
