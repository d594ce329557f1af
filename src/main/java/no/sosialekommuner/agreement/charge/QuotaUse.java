package no.sosialekommuner.agreement.charge;

/**
 * How much of an agreement's quota is used.
 *
 * @param used answers that have been given and not taken back
 * @param left how many more it covers
 */
public record QuotaUse(int used, int left) {

    static QuotaUse of(int quota, int used, int waiting) {
        return new QuotaUse(used, Math.max(0, quota - used - waiting));
    }
}
