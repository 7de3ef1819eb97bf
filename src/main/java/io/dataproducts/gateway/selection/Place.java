package io.dataproducts.gateway.selection;

/**
 * A place in a selection, where something may be wrong.
 *
 * @param pointer RFC 6901
 */
record Place(String pointer, Findings findings) {

    Place in(String member) {
        return new Place(pointer + "/" + escape(member), findings);
    }

    Place in(Member member) {
        return in(member.json());
    }

    Place at(int index) {
        return in(Integer.toString(index));
    }

    /**
     * @param code in kebab case
     * @param detail a sentence without its subject, which is what stands here
     */
    void fault(String code, String detail) {
        findings.add(new SelectionFault(pointer, code, detail));
    }

    private static String escape(String member) {
        return Texts.wellFormed(member).replace("~", "~0").replace("/", "~1");
    }
}
