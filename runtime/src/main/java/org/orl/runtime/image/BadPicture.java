package org.orl.runtime.image;

/** Says why encoded bytes are not taken as a picture, in words that follow the picture's name: "is empty". */
final class BadPicture extends Exception {

    private static final long serialVersionUID = 1;

    BadPicture(String how) {
        super(how);
    }

    BadPicture(String how, Throwable cause) {
        super(how, cause);
    }
}
