package no.sosialekommuner.correspondence;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.mail.MailDomain;
import no.sosialekommuner.mail.Seals;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The addresses that are answered to. An address for replies belongs to one member and one place in one thread, and to nobody
 * else: it is sealed, and what is written from another address than the member's own is not taken.
 */
@Component
public class ReplyAddresses {

    private static final String REPLY = "svar+";
    private static final String QUESTION = "ny+";

    private final MailDomain domain;
    private final Seals seals;

    ReplyAddresses(MailDomain domain, Seals seals) {
        this.domain = domain;
        this.seals = seals;
    }

    /**
     * For {@code Reply-To} of a mail to this member.
     *
     * @param reply what the answer is to come under, or null for the contribution itself
     * @return nothing where no mail is read
     */
    public Optional<String> of(MemberId member, ContributionId contribution, @Nullable ReplyId reply) {
        return domain.isNamed()
                ? domain.address(REPLY
                        + seals.seal(REPLY, member.value(), contribution.value(), reply == null ? 0 : reply.value()))
                : Optional.empty();
    }

    /** Whether anybody reads what is sent to them. */
    public boolean areRead() {
        return domain.isNamed();
    }

    /** Where one writes a new question to; whether one may is asked when it arrives. Nothing where no mail is read. */
    public Optional<String> of(String space) {
        return domain.address(QUESTION + space);
    }

    /** Where the answer is to stand that was sent to this address. */
    public Optional<Place> place(String address) {
        return domain.local(address)
                .filter(local -> local.startsWith(REPLY))
                .flatMap(local -> seals.open(REPLY, local.substring(REPLY.length())))
                .filter(numbers -> numbers.length == 3)
                .map(numbers -> new Place(
                        new MemberId(numbers[0]),
                        new ContributionId(numbers[1]),
                        numbers[2] == 0 ? null : new ReplyId(numbers[2])));
    }

    /** Whether it was meant as an address for replies, be its seal whole or broken. */
    public boolean isForReplies(String address) {
        return domain.local(address).filter(local -> local.startsWith(REPLY)).isPresent();
    }

    /** The slug of the space that this address is of, there or not. */
    public Optional<String> space(String address) {
        return domain.local(address)
                .filter(local -> local.startsWith(QUESTION))
                .map(local -> local.substring(QUESTION.length()));
    }

    /**
     * @param member whose answer it is to be
     * @param reply null for the contribution itself
     */
    public record Place(
            MemberId member,
            ContributionId contribution,
            @Nullable ReplyId reply) {}
}
