package org.tokenmeter.host.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.provisioning.LineKey;
import org.tokenmeter.host.provisioning.MeterPlan;
import org.tokenmeter.host.provisioning.Provisioner;
import org.tokenmeter.host.provisioning.SecretFile;
import org.tokenmeter.host.provisioning.VendingKeyFile;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.MeterForm;
import org.tokenmeter.line.QrText;
import org.tokenmeter.sts.cipher.DecoderKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts provision}: makes a meter of a blank one. */
@Command(name = "provision", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Makes a meter of a blank one, over its line.", "",
            "It loads the identity and a first key, enters the key-change tokens that bring",
            "the final key, verifies it by its check value, and brings the meter into",
            "service. Whenever it is interrupted, the same command goes on from there.", "",
            "The service jumper must be set, and the key of the line is the one that the",
            "blank meter showed. In service the line opens to another key, which is kept in",
            "a file and can load no keys."},
        customSynopsis = {
            "sts provision --port LINE (METER | --pan PAN --sgc SGC)",
            "                     [--vending-key-file FILE]",
            "                     [--line-key-file FILE | --line-key-fd N] [--dry-run] ..."},
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "Without --vending-key-file the vending key comes from the desk's key store.",
            "Exit code 0 when the meter takes credit, 1 when it refuses, 3 when it can not be",
            "reached.",
            "", "Examples:",
            "  sts provision --port tcp:127.0.0.1:6205 --pan 600727000000000009 \\",
            "      --sgc 201457 --vending-key-file vending.key",
            "  sts meters add 600727000000000009 --sgc 201457",
            "  sts provision --port tcp:127.0.0.1:6205 600727000000000009"})
final class ProvisionCommand implements Callable<Integer> {
    private final DeskSession session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "METER",
            description = "PAN or DRN of a meter of the desk's registry: what belongs to its key "
                + "is taken from there, and the audit trail tells that it was made")
    private String meter;

    @Mixin
    private MeterOptions line;

    @Mixin
    private PlanOptions options;

    @Mixin
    private LineKeyOptions lineKey;

    @Option(names = "--vending-key-file", paramLabel = "FILE",
            description = "16 hex digits for DKGA02, 40 for DKGA04, in a file of mode 0600")
    private Path vendingKey;

    @Option(names = "--service-key-file", paramLabel = "FILE",
            description = "where the service key is kept; default: the meter number and "
                + ".line-key")
    private Path serviceKey;

    @Option(names = "--dry-run",
            description = "check everything, say what would be done, and call no meter")
    private boolean dryRun;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    ProvisionCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Meter> registered = Optional.ofNullable(meter).map(this::registered);
        MeterPlan plan = options.plan(session.streams().person(),
                registered.map(MeterForm::describe).orElse(Map.of()));
        DecoderKey key = finalKey(plan);
        try {
            if (!dryRun) {
                provision(plan, key);
                registered.ifPresent(this::note);
            }
            facts(plan, key).print(session.streams(), json.isWanted());
            if (!json.isWanted()) {
                QrText.of(plan.pan().digits()).forEach(session.streams().out()::println);
            }
            return ExitCode.DONE;
        } finally {
            key.erase();
        }
    }

    private Meter registered(String number) {
        return session.withDesk(desk, books -> books.meter(RequestOptions.pan(number)));
    }

    private void note(Meter made) {
        session.withDesk(desk, books -> {
            books.noteProvisioned(made.pan());
            return null;
        });
    }

    private void provision(MeterPlan plan, DecoderKey key) {
        LineKey first = lineKey.read(session.secrets());
        try (StepLines steps = new StepLines(session.streams())) {
            LineTalk.run(() -> new Provisioner(line::secureCall, plan, steps)
                    .provision(first, key, serviceKey(plan)));
        } finally {
            first.destroy();
        }
    }

    private DecoderKey finalKey(MeterPlan plan) {
        return vendingKey != null ? VendingKeyFile.derive(vendingKey, plan)
                : session.withKeys(desk, keys -> FinalKeys.derive(keys, plan));
    }

    private Path serviceKey(MeterPlan plan) {
        return serviceKey != null ? serviceKey : SecretFile.serviceKey(plan);
    }

    private Facts facts(MeterPlan plan, DecoderKey key) {
        return new Facts()
                .with("meter", plan.pan().drn())
                .with("pan", plan.pan())
                .with("sgc", plan.sgc().digits())
                .with("ti", plan.ti().digits())
                .with("krn", plan.krn().number())
                .with("ea", "%02d".formatted(plan.algorithm().code()))
                .with("key_check_value", key.toString())
                .with("service_line_key", serviceKey(plan).toString())
                .with("state", dryRun ? "checked, nothing done" : "in service");
    }
}
