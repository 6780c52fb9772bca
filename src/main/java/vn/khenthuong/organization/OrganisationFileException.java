package vn.khenthuong.organization;

/** A file with an organisation's units cannot be used. */
class OrganisationFileException extends RuntimeException {

    OrganisationFileException(String file, String problem) {
        super("Organisation file " + file + ": " + problem);
    }
}
