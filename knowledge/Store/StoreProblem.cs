namespace TalksBot.Knowledge.Store;

/// <summary>What keeps a store from being opened or written.</summary>
public enum StoreProblem
{
    /// <summary>Another process holds the data folder; <see cref="StoreException.Holder"/> says which.</summary>
    InUse,

    /// <summary>A newer version of the program wrote it; <see cref="StoreException.SchemaFound"/> says which schema.</summary>
    NewerSchema,

    /// <summary>The file compares keys by another collation than ordinal: another program made it.</summary>
    WrongCollation,

    /// <summary>The folder or a file in it may not be read or written.</summary>
    NoPermission,

    /// <summary>The path of the data folder cannot be a folder: a file has that name, or its parent cannot hold one.</summary>
    NotAFolder,

    /// <summary>No room left (or a quota, or a limit on the size of files).</summary>
    DiskFull,

    /// <summary>The file is not a store, or cannot be read whole.</summary>
    Damaged,

    /// <summary>Reading or writing failed on the way; what the disk holds is unknown, and the process must end.</summary>
    Faulted,

    /// <summary>The file system does not keep a second process out, so nothing may be written there.</summary>
    NoLocks,

    /// <summary>A file of that name exists and is not a backup of this store; it is left alone.</summary>
    NotOurs,

    /// <summary>No file of that name.</summary>
    NoSuchFile,
}
