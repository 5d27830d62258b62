namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>French nouns for those who speak: what a person is, and what an institution is.</summary>
internal static class FrenchRoles
{
    public const string Persons = """
        président présidente vice-président vice-présidente ministre premier-ministre ministres secrétaire sous-secrétaire ambassadeur ambassadrice consul consule diplomate diplomates chef cheffe chefs dirigeant dirigeante dirigeants
        leader leaders expert experte experts expertes spécialiste spécialistes analyste analystes politologue politologues politiste économiste économistes historien historienne historiens sociologue philosophe juriste juristes
        géographe anthropologue psychologue professeur professeure professeurs enseignant enseignante enseignants maître chercheur chercheuse chercheurs directeur directrice directeurs sous-directeur responsable responsables représentant représentante représentants
        porte-parole conseiller conseillère conseillers député députée députés sénateur sénatrice sénateurs maire maires adjoint adjointe préfet préfète procureur procureure juge juges magistrat magistrate magistrats avocat avocate avocats
        général colonel capitaine lieutenant caporal commandant commissaire commissaires officier officiers policier policiers inspecteur inspectrice gendarme militaire militaires soldat soldats amiral maréchal sergent
        journaliste journalistes correspondant correspondante envoyé envoyée éditorialiste chroniqueur chroniqueuse rédacteur rédactrice écrivain écrivaine auteur auteure autrice auteurs romancier romancière poète poétesse réalisateur réalisatrice cinéaste
        acteur actrice comédien comédienne chanteur chanteuse musicien musicienne artiste artistes metteur producteur productrice compositeur peintre architecte photographe
        médecin médecins docteur infirmier infirmière chirurgien pharmacien vétérinaire scientifique scientifiques biologiste physicien physicienne chimiste astronome climatologue épidémiologiste ingénieur ingénieure ingénieurs technicien
        patron patronne pdg entrepreneur entrepreneuse fondateur fondatrice cofondateur cofondatrice gérant gérante propriétaire délégué déléguée syndicaliste syndicalistes militant militante militants activiste
        roi reine prince princesse empereur impératrice duc duchesse comte comtesse baron pape cardinal évêque archevêque prêtre abbé pasteur imam rabbin chancelier chancelière gouverneur gouverneure
        candidat candidate candidats élu élue élus habitant habitante habitants riverain riverains témoin témoins voisin voisine voisins client clients père mère fils fille frère sœur femme homme mari épouse veuve ami amie
        entraîneur entraîneuse joueur joueuse capitaine sélectionneur attaquant gardien arbitre champion championne coureur
        agriculteur agricultrice agriculteurs éleveur éleveurs vigneron boulanger boulangère ouvrier ouvrière ouvriers employé employée employés étudiant étudiante étudiants bibliothécaire archiviste conservateur conservatrice guide urbaniste
        coordinateur coordinatrice coordonnateur coordonnatrice administrateur administratrice négociateur négociatrice négociateurs médiateur médiatrice observateur observateurs commentateur commentateurs critique biographe universitaire universitaires
        agronome agronomes eurodéputé eurodéputée vice-ministre bourgmestre pêcheur pêcheurs marin marins docker dockers pompier pompiers cheminots océanographe hydrologue météorologue virologue infectiologue démographe criminologue linguiste essayiste
        dramaturge scénariste humoriste animateur animatrice présentateur présentatrice cuisinier cuisinière restaurateur paysan paysanne paysans maraîcher viticulteur viticulteurs apiculteur instituteur institutrice proviseur recteur rectrice doyen doyenne
        retraité retraitée retraités lycéen lycéens psychiatre pédiatre dentiste sage-femme aide-soignante banquier notaire adhérents détracteurs soutiens
        garde intendant trésorier trésorière attaché attachée stratège consultant consultante interlocuteur démissionnaires initiateurs opposants opposant opposante partisans enquêteurs victime victimes
        participant participante participants intervenant intervenante intervenants survivant survivante survivants rescapé rescapée rescapés manifestant manifestante manifestants accusé accusée suspect plaignant plaignante requérant
        requérante techniciens technicienne pilote pilotes navigateur navigatrice nageur nageuse skieur skieuse plongeur cycliste tennisman footballeur footballeuse buteur coéquipier rappeur rappeuse danseur danseuse dessinateur
        dessinatrice sculpteur styliste designer blogueur blogueuse internaute internautes utilisateur utilisateurs lecteur lectrice lecteurs spectateur spectateurs visiteur visiteurs touriste touristes passager passagère passagers
        conducteur conductrice chauffeur chauffeurs cheminot commerçant commerçante commerçants actionnaire actionnaires investisseur investisseurs négociant libraire libraires traducteur traductrice interprète éditrice géologue géologues
        sismologue sismologues archéologue archéologues paléontologue astronomes climatologues épidémiologistes neurologue cardiologue chirurgienne infirmiers infirmières soignant soignante soignants patient patiente patients parent
        parents grand-mère grand-père oncle tante cousin cousine neveu nièce compagnon compagne conjoint adolescent adolescente trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire prédécesseur
        successeur collègue collègues camarade camarades confrère confrères collaborateur collaboratrice collaborateurs bénévole bénévoles volontaire volontaires membre membres cofondateurs gestionnaire greffier bâtonnier substitut
        défenseur défenseure défenseurs juré jurés douanier douaniers brigadier adjudant souverain souveraine monarque sultan émir cheikh tsar moine moines religieux religieuse curé aumônier patriarche mécanicien mécanicienne électricien
        menuisier charpentier forgeron meunier batelier batelière bateliers luthier horloger jardinier jardinière forestier forestière berger bergère chasseur chasseurs présidents directrices conseillères adjoints maîtresse institutrices
        chercheuses ingénieures sociologues philosophes psychologues anthropologues géographes physiciens chimistes biologistes écologue écologiste écologistes naturaliste ornithologue gouvernante secrétaires trésoriers vice-recteur
        proviseure principal colocataire locataire locataires propriétaires usager usagers abonné abonnés concitoyens électeur électeurs
        """;

    public const string WithPlace = """
        ambassadeur ambassadrice consul secrétaire sous-secrétaire ministre représentant représentante conseiller conseillère professeur professeure maître chercheur chercheuse délégué déléguée candidat candidate adjoint adjointe
        envoyé envoyée attaché attachée expert experte spécialiste chargé enseignant enseignante étudiant étudiante docteur directeur directrice analyste responsable correspondant correspondante député commissaire haut-commissaire juge avocat médecin
        lutte organisation comité conseil agence commission centre fonds ministère haut-commissariat association institut
        """;

    public const string Institutions = """
        ministère ministères département gouvernement gouvernements parlement assemblée sénat congrès chambre conseil comité commission cour tribunal parquet police gendarmerie armée état-major présidence élysée
        ambassade consulat délégation délégations préfecture mairie municipalité ville région commune administration autorité autorités diplomatie services agence bureau office institut institution observatoire
        banque entreprise entreprises société compagnie groupe firme constructeur opérateur éditeur association associations organisation organisations ong fédération confédération syndicat syndicats union ligue fondation collectif comités
        parti partis coalition opposition majorité mouvement université école faculté académie centre laboratoire hôpital musée bibliothèque journal quotidien hebdomadaire magazine revue chaîne radio télévision média médias presse
        agence-france-presse rédaction site communiqué direction secrétariat haut-commissariat cabinet siège club équipe église vatican communauté
        accusation défense justice exécutif otan onu
        service brigade caserne mairies collectivité collectivités métropole agglomération canton conseils régulateur instance instances tribunaux barreau chancellerie trésor caisse assureur assureurs mutuelle studio studios enseigne
        marque distributeur avionneur constructeurs équipementier plateforme plate-forme géant filiale consortium régie exploitant transporteur aéroport festival théâtre rectorat lycée collège organisateurs organisateur coordination
        encadrement entourage famille familles quotidiens hebdomadaires agences inspection sous-préfecture gendarmes secouristes diocèse paroisse ordre commissariat start-up
        """;
}
