package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.line.Answer;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.meter.provision.MessageBuffer;

/** Every command at every stage of a meter's life. */
class CommandTableTest {
    private static final TokenText TOKEN = new TokenText("05924728296574605997");

    @ParameterizedTest
    @EnumSource(CommandCode.class)
    void eachStageTakesTheCommandsOfTheSpecification(CommandCode command) throws Exception {
        List<String> found = new ArrayList<>();
        for (LifeCycle stage : LifeCycle.values()) {
            ProvisioningBench bench = at(stage);
            byte[] before = bench.meter.board().memory().image();
            try (Conversation talk = talk(bench, stage)) {
                Answer answer = talk.ask(command(bench, command));
                boolean refused = answer.result() == CommandResult.WRONG_STAGE;
                found.add(refused ? "no" : "yes");
                if (refused) {
                    assertArrayEquals(before, bench.meter.board().memory().image(),
                            command + " at " + stage);
                }
            }
        }
        assertEquals(specified(command), found);
    }

    /** The row of a command in firmware/SPEC.md: one word for each stage. */
    private static List<String> specified(CommandCode command) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("firmware/SPEC.md"))) {
            folder = folder.getParent();
        }
        String row = Files.readAllLines(folder.resolve("firmware/SPEC.md")).stream()
                .filter(line -> line.startsWith("| " + command + " | " + command.code() + " |"))
                .findFirst().orElseThrow();
        return Stream.of(row.split("\\|")).map(String::strip).skip(3).limit(4).toList();
    }

    private static ProvisioningBench at(LifeCycle stage) throws Exception {
        ProvisioningBench bench = new ProvisioningBench();
        if (stage == LifeCycle.BLANK) {
            return bench;
        }
        if (stage == LifeCycle.MANUFACTURED) {
            try (Conversation talk = talk(bench, LifeCycle.BLANK)) {
                talk.ask(Commands.loadIdentity(bench.plan));
                talk.ask(Commands.loadKey(bench.plan, bench.finalKey(), 0));
            }
            return bench;
        }
        bench.provision();
        if (stage == LifeCycle.SCRAPPED) {
            try (Conversation talk = talk(bench, stage)) {
                talk.ask(Commands.decommission());
            }
        }
        return bench;
    }

    private static Conversation talk(ProvisioningBench bench, LifeCycle stage) {
        return new Conversation(bench::call,
                stage.code() < LifeCycle.IN_SERVICE.code() ? bench.first() : bench.service());
    }

    private static Consumer<MessageBuffer> command(ProvisioningBench bench, CommandCode code) {
        return switch (code) {
            case IDENTIFY -> Commands.identify();
            case LOAD_IDENTITY -> Commands.loadIdentity(bench.plan);
            case LOAD_KEY -> Commands.loadKey(bench.plan, bench.finalKey(), 0);
            case SET_CLOCK -> Commands.setClock(bench.plan.made());
            case READ -> Commands.read("0-0:19.10.0");
            case EVENTS -> Commands.events(0);
            case LAST_TOKENS -> Commands.lastTokens(0);
            case ENTER_TOKEN -> Commands.enterToken(TOKEN);
            case STATUS -> message -> message.begin(CommandCode.STATUS)
                    .field(FieldTag.TRANSACTION, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
                        12, 13, 14, 15, 16}, 0, 16);
            case ENTER_SERVICE -> Commands.enterService(bench.service());
            case DECOMMISSION -> Commands.decommission();
        };
    }

    @Test
    void aScrappedMeterHasNoKeyAndTakesNoToken() throws Exception {
        ProvisioningBench bench = at(LifeCycle.SCRAPPED);
        assertTrue(bench.stored().state().isKeyErased());
        bench.meter.send(new byte[20]);
        assertEquals(16, bench.meter.lastResult());
    }

    @Test
    void aCommandSaidAgainIsAnsweredAndNotDoneAgain() throws Exception {
        ProvisioningBench bench = new ProvisioningBench();
        bench.provision();
        Consumer<MessageBuffer> clock = Commands.setClock(bench.plan.made());
        try (Conversation talk = talk(bench, LifeCycle.IN_SERVICE)) {
            assertEquals(CommandResult.DONE, talk.ask(clock).result());
            byte[] after = bench.meter.board().memory().image();
            bench.meter.advance(60_000);
            assertEquals(CommandResult.DONE, talk.ask(clock).result());
            assertArrayEquals(after, bench.meter.board().memory().image());
        }
    }

    @Test
    void anAnswerThatWasLostWithThePowerIsFoundInTheMemory() throws Exception {
        ProvisioningBench bench = at(LifeCycle.MANUFACTURED);
        Consumer<MessageBuffer> service = Commands.enterService(bench.service());
        try (Conversation talk = talk(bench, LifeCycle.MANUFACTURED)) {
            talk.ask(service);
        }
        bench.meter.powerOff();
        bench.meter.powerOn();
        try (Conversation talk = talk(bench, LifeCycle.IN_SERVICE)) {
            assertEquals(CommandResult.DONE, talk.ask(service).result());
        }
    }
}
