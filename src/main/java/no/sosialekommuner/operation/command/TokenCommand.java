package no.sosialekommuner.operation.command;

import java.io.PrintWriter;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.MemberIntake;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./sk token}: for scripts, and for those who look after the machine. */
@Command(name = "token", description = "prints a new personal access token of a member")
public final class TokenCommand extends DataCommand {

    @Parameters(paramLabel = "EMAIL", description = "the member's address")
    private String email = "";

    public TokenCommand(Class<?> application) {
        super(application);
    }

    @Override
    void run(BeanFactory parts, PrintWriter answer) {
        var member = parts.getBean(MemberIntake.class)
                .findActive(email)
                .orElseThrow(() -> new Refused("no active member has the address " + email));
        answer.println(parts.getBean(Tokens.class).make(member, "./sk token", Scope.WRITE));
    }
}
