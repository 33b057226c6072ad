package org.tokenmeter.host.cli;

import java.util.function.Function;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.Issue;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.Mint;
import org.tokenmeter.host.vending.Order;
import org.tokenmeter.host.vending.Request;
import org.tokenmeter.host.vending.VendingDesk;
import picocli.CommandLine.Option;

/** What every order has: an id, and checks against mistakes. */
final class RequestOptions {
    @Option(names = "--request", paramLabel = "ID",
            description = "the order's id, such as a receipt number; default: a new one")
    private String id;

    @Option(names = "--sgc", paramLabel = "SGC",
            description = "refuse a meter of another supply group")
    private String sgc;

    @Option(names = "--at", paramLabel = "TIME",
            description = "issue it at 2026-11-23T10:00, or at the next free minute; default: now")
    private String at;

    /** The request for a meter. */
    Request request(MeterPan pan) {
        String given = id == null ? Request.newId() : id;
        return Arguments.read("--request", given, text -> new Request(text, pan,
                Arguments.find("--sgc", sgc, SupplyGroupCode::new),
                Arguments.find("--at", at, TokenTime::parse)));
    }

    static MeterPan pan(String meter) {
        return Arguments.read("meter", meter, MeterPan::parse);
    }

    /** Gives out what is ordered and prints it. */
    int issue(DeskSession session, DeskOptions desk, String meter, Order order, boolean json) {
        return issue(session, desk, meter, known -> order, json);
    }

    /** The same for an order that depends on what the registry knows of the meter. */
    int issue(DeskSession session, DeskOptions desk, String meter,
            Function<Meter, Order> order, boolean json) {
        Request request = request(pan(meter));
        Facts facts = session.withDesk(desk, books -> {
            Meter known = books.meter(request.pan());
            Order ordered = order.apply(known);
            Issue issue = session.withKeys(desk, keys ->
                    new VendingDesk(books, new Mint(keys)).issue(request, ordered));
            return IssueFacts.of(issue, known, json);
        });
        facts.print(session.streams(), json);
        return ExitCode.DONE;
    }
}
