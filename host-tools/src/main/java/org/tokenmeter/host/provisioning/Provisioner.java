package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tokenmeter.host.line.Answer;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.token.KeyChangeSet;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * Makes a meter of a blank one, and goes on wherever it was interrupted: identity, initialisation
 * key, the key-change tokens to the final key, service.
 *
 * <p>The final key never goes over the line as a key: it comes in tokens, through the door that
 * every token takes. A meter of a laboratory is the exception.
 */
public final class Provisioner {
    private static final int INITIALISATION = 0;
    private static final int UNIQUE = 2;
    private static final int ROUNDS = 3;

    private final Conversation.Caller caller;
    private final MeterPlan plan;
    private final Step.Listener progress;
    private boolean serviceAsked;

    /**
     * A provisioner of one meter.
     *
     * @param progress told of each step
     */
    public Provisioner(Conversation.Caller caller, MeterPlan plan, Step.Listener progress) {
        this.caller = caller;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Makes the meter, or goes on with it. Its service key is kept in a file, and one that is there
     * tells that an earlier try may have come to the end.
     *
     * @param first the key that its line has at first
     * @param finalKey its unique key (DUTK)
     */
    public MeterStatus provision(LineKey first, DecoderKey finalKey, Path serviceKey)
            throws IOException, NotProvisionedException {
        boolean isResumed = Files.exists(serviceKey);
        LineKey service = SecretFile.keyIn(serviceKey);
        try {
            return provision(first, finalKey, service, isResumed);
        } finally {
            service.destroy();
        }
    }

    /**
     * Makes the meter, or goes on with it.
     *
     * @param first the key that its line has at first
     * @param finalKey its unique key (DUTK)
     * @param service the key that its line has from then on
     * @param isResumed whether an earlier try may have brought it into service already
     */
    MeterStatus provision(LineKey first, DecoderKey finalKey, LineKey service,
            boolean isResumed) throws IOException, NotProvisionedException {
        try {
            bringIntoService(first, finalKey, service);
        } catch (RefusedCallException e) {
            // The answer to the last command may have been lost: then the first key is gone.
            if (e.reason() != EndReason.REFUSED || !isResumed && !serviceAsked) {
                throw e;
            }
            progress.done(Step.CALL, "the first line key opens it no more");
        }
        return verify(finalKey, service);
    }

    private void bringIntoService(LineKey first, DecoderKey finalKey, LineKey service)
            throws IOException, NotProvisionedException {
        DecoderKey initial = first.initialisationKey(plan.pan(), plan.algorithm());
        try (Conversation talk = new Conversation(caller, first)) {
            progress.begins(Step.CALL, "calling the meter");
            MeterStatus status = status(talk);
            progress.done(Step.CALL, "the meter answers, and is " + status.stageName());
            if (status.stage() == LifeCycle.BLANK) {
                make(talk, status, plan.lab() ? finalKey : initial);
                status = status(talk);
            }
            requireThisMeter(status);
            if (status.stage() == LifeCycle.MANUFACTURED) {
                giveFinalKey(talk, status, initial, finalKey);
                goIntoService(talk, service);
            }
        } finally {
            initial.erase();
        }
    }

    private void goIntoService(Conversation talk, LineKey service)
            throws IOException, NotProvisionedException {
        progress.begins(Step.SERVICE, "handing over its service key");
        serviceAsked = true;
        require(talk.ask(Commands.enterService(service)), "go into service");
        progress.done(Step.SERVICE, "its line opens to the service key from now on");
    }

    private MeterStatus verify(DecoderKey finalKey, LineKey service)
            throws IOException, NotProvisionedException {
        progress.begins(Step.CHECK, "calling the meter with its service key");
        try (Conversation talk = new Conversation(caller, service)) {
            MeterStatus status = status(talk);
            requireThisMeter(status);
            boolean asPlanned = status.stage() == LifeCycle.IN_SERVICE
                    && status.holds(UNIQUE, finalKey.checkValue());
            if (!asPlanned) {
                throw new NotProvisionedException("the meter has another key than it was given",
                        "take it out of use, and report how this came about");
            }
            progress.done(Step.CHECK, "in service, and its key has check value " + finalKey);
            return status;
        }
    }

    private static MeterStatus status(Conversation talk)
            throws IOException, NotProvisionedException {
        Answer answer = talk.ask(Commands.identify());
        require(answer, "say who it is");
        return MeterStatus.of(answer);
    }

    private void make(Conversation talk, MeterStatus status, DecoderKey key)
            throws IOException, NotProvisionedException {
        if (!status.jumper()) {
            throw new NotProvisionedException("the service jumper of the meter is not set",
                    "set it (j in the panel of ./meter), and try again");
        }
        progress.begins(Step.IDENTITY, "telling it who it is");
        require(talk.ask(Commands.loadIdentity(plan)), "take its identity");
        progress.done(Step.IDENTITY, "meter " + plan.pan().drn());
        progress.begins(Step.FIRST_KEY, "loading its first key");
        require(talk.ask(Commands.loadKey(plan, key, plan.lab() ? UNIQUE : INITIALISATION)),
                "take its first key");
        progress.done(Step.FIRST_KEY, "loaded, check value " + key);
        // It starts again as the meter that it has become.
        talk.hangUp();
    }

    private void requireThisMeter(MeterStatus status) throws NotProvisionedException {
        if (status.stage() == LifeCycle.SCRAPPED) {
            throw new NotProvisionedException("this meter was taken out of use for good",
                    "take another one");
        }
        if (status.pan().orElse(0L) != Long.parseLong(plan.pan().digits())) {
            throw new NotProvisionedException("this is another meter: its number differs",
                    "compare the number on its label with the one given");
        }
    }

    private void giveFinalKey(Conversation talk, MeterStatus status, DecoderKey initial,
            DecoderKey finalKey) throws IOException, NotProvisionedException {
        if (status.holds(UNIQUE, finalKey.checkValue())) {
            return;
        }
        if (!status.holds(INITIALISATION, initial.checkValue())) {
            throw new NotProvisionedException("the meter holds a key that is not from here",
                    "check the line key, the vending key and what goes with it");
        }
        List<TokenText> tokens = keyChange(initial, finalKey);
        for (int round = 1; !enterAll(talk, tokens); round++) {
            if (round == ROUNDS) {
                throw new NotProvisionedException("the meter lost its power again and again",
                        "give it a steady supply, and try again: it goes on from here");
            }
        }
    }

    /** Enters a set; answers whether it was complete: a power cut makes the meter drop a part. */
    private boolean enterAll(Conversation talk, List<TokenText> tokens)
            throws IOException, NotProvisionedException {
        boolean complete = false;
        for (int i = 0; i < tokens.size() && !complete; i++) {
            String name = "key-change token " + (i + 1) + " of " + tokens.size();
            progress.begins(Step.FINAL_KEY, "entering " + name);
            Answer answer = talk.ask(Commands.enterToken(tokens.get(i)));
            require(answer, "take " + name);
            progress.done(Step.FINAL_KEY, name + " taken");
            complete = answer.number(FieldTag.TOKEN_RESULT).orElse(0L)
                    == TokenResult.ACCEPT.number();
        }
        return complete;
    }

    private List<TokenText> keyChange(DecoderKey initial, DecoderKey finalKey) {
        TokenAlgorithm algorithm = plan.algorithm() == EncryptionAlgorithm.EA11
                ? TokenAlgorithm.EA11 : TokenAlgorithm.EA07;
        KeyedCipher cipher = new KeyedCipher(algorithm, initial);
        return new KeyChangeSet(plan.keyExpiry(), plan.krn().number(), UNIQUE,
                plan.ti().number(), plan.supplyGroup(), false,
                plan.algorithm() == EncryptionAlgorithm.EA07)
                .sections(finalKey).stream()
                .map(section -> MadeToken.of(section, () -> cipher).text())
                .toList();
    }

    /** Whether the meter did what it was asked, else why not. */
    static void require(Answer answer, String what) throws NotProvisionedException {
        if (answer.result() == CommandResult.DONE) {
            return;
        }
        String why = switch (answer.result()) {
            case WRONG_STAGE -> "not at this stage of its life";
            case NO_JUMPER -> "its service jumper is not set";
            case BAD_VALUE -> "it does not allow the " + answer.number(FieldTag.WRONG_FIELD)
                    .map(code -> FieldTag.ofCode(code.intValue())).map(FieldTag::name)
                    .orElse("value").toLowerCase(Locale.ROOT).replace('_', ' ');
            case TOKEN_REFUSED -> "it answered with result "
                    + answer.number(FieldTag.TOKEN_RESULT).orElse(0L);
            case MEMORY_FAILED -> "its memory fails";
            case NO_CLOCK -> "its clock can not be set";
            case UNKNOWN, MALFORMED, DONE -> "it does not know how";
        };
        throw new NotProvisionedException("the meter did not " + what + ": " + why,
                answer.result() == CommandResult.NO_JUMPER
                        ? "set it (j in the panel of ./meter), and try again"
                        : "nothing was changed by it; ./sts log tells what happened before");
    }
}
