package org.orl.runtime.pickle;

/** Why a file of torch.save is not read: a sentence without its subject, the file. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String fact) {
        super(fact);
    }
}
