"""One file per format that a site can be downloaded in, and the folder it is written to."""
