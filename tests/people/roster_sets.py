"""Invented sets of files as other systems export them, with the dirt that real ones have. Nobody in them exists."""

import io
import zipfile
from collections.abc import Mapping

from people.importers.packages import SentFile
from people.upn import check_letter


def upn(number: int, authority: int = 672) -> str:
    twelve = f"{authority}4000{number:05}"
    return check_letter(twelve) + twelve


def files(of: Mapping[str, str], encoding: str = "utf-8") -> list[SentFile]:
    return [SentFile(name, text.encode(encoding)) for name, text in of.items()]


def zipped(of: Mapping[str, str | bytes], folder: str = "") -> SentFile:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in of.items():
            archive.writestr(folder + name, text)
    return SentFile("export.zip", out.getvalue())


SDS_UK = {
    "School.csv": "DfE Number,Name,School Number\r\n6724000,Ysgol y Dderwen,4000\r\n",
    "Student.csv": (
        "ID,School DfE Number,First Name,Last Name,Username,Password,State ID,Student Number,Grade,Status,Birthdate\r\n"
        f"5001,6724000,Siân,Llŷr-O’Neill,sllyr,P@55word-1,,{upn(1)},7,Active,3/4/2014\r\n"
        "5002,6724000,Oluwaseun,Adébáyò,oadebayo,P@55word-2,,5002,7,Active,12/25/2013\r\n"
        "5003,6724000,Zofia,Wójcik,zwojcik,P@55word-3,,5003,8,Inactive,1/30/2013\r\n"
        "5004,6724000,,Nakamura,ynakamura,P@55word-4,,5004,8,Active,1/31/2013\r\n"
        "5005,6724000,Huw,ap Rhys,hrhys,P@55word-5,,5005,8,Active,2/31/2013\r\n"
    ),
    "Section.csv": "ID,School DfE Number,Section Name\r\n71,6724000,7B\r\n72,6724000,Maths set 1\r\n",
    "StudentEnrollment.csv": "Section ID,ID\r\n71,5001\r\n71,5002\r\n72,5002\r\n",
    "user.csv": (
        "Email,First Name,Last Name,Phone,SIS ID\r\n"
        "Mair@home.example,Mair,Llŷr-O’Neill,07700 900123,\r\n"
        "doc@surgery.example,Ann,Okonkwo,,\r\n"
    ),
    "guardianrelationship.csv": (
        "SIS ID,Email,Role\r\n5001,mair@home.example,Parent\r\n5001,doc@surgery.example,Doctor\r\n"
        "5001,nobody@home.example,Parent\r\n"
    ),
}

SDS_21 = {
    "orgs.csv": "sourcedId,name,type,parentSourcedId\n10,The Trust,district,\n11,Ysgol y Dderwen,school,10\n",
    "users.csv": (
        "sourcedId,username,givenName,familyName,password,email,phone,sms\n"
        f"{upn(1)},sllyr@dderwen.example,Siân,Llŷr,P@55word-1,sllyr@dderwen.example,,\n"
        "2002,anakamura@dderwen.example,Aiko,Nakamura,P@55word-2,,,\n"
        "2003,gone@dderwen.example,Tomos,Gone,P@55word-3,,,\n"
        "2010,mair@home.example,Mair,Llŷr,P@55word-4,mair@home.example,07700 900123,\n"
        "2011,t@dderwen.example,Tess,Teacher,P@55word-5,,,\n"
    ),
    "roles.csv": (
        "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate\n"
        f"{upn(1)},11,student,S26,7,TRUE,9/1/2026,7/24/2027\n"
        "2002,11,student,S26,8,TRUE,9/1/2026,7/24/2027\n"
        "2003,11,student,S25,8,TRUE,9/1/2025,7/24/2026\n"
        "2011,11,teacher,S26,,TRUE,9/1/2026,7/24/2027\n"
    ),
    "relationships.csv": (
        "userSourcedId,relationshipUserSourcedId,relationshipRole\n"
        f"{upn(1)},2010,guardian\n{upn(1)},2011,doctor\n2002,2010,relative\n2002,9999,guardian\n"
    ),
    "demographics.csv": f"userSourcedId,birthDate,sex,ethnicity\n{upn(1)},2014-04-03,female,White Welsh\n",
    "userFlags.csv": "userSourcedId,flag\n2002,special education\n",
}

ONEROSTER_11 = {
    "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n",
    "orgs.csv": "sourcedId,status,dateLastModified,name,type,identifier\n1,,,Ysgol y Dderwen,school,\n",
    "users.csv": (
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
        "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"
        f'c1,,,true,1,student,sian,"{{UPN:{upn(1)}}}",Siân,Llŷr,,,,,,"p1,p2,t1",07,secret-1\n'
        f"c2,,,true,1,student,priya,,Priya,Chaudhuri,,{upn(2)},,,,p1,08,secret-2\n"
        "c3,tobedeleted,,true,1,student,tomos,,Tomos,Gone,,,,,,,08,secret-3\n"
        "p1,,,true,1,parent,mair,,Mair,Llŷr,,,mair@home.example,,07700 900123,c1,,secret-4\n"
        "p2,,,true,1,guardian,ifor,,Ifor,Jones,,,not an address,,ring Jo,c1,,secret-5\n"
        "t1,,,true,1,teacher,tess,,Tess,Teacher,,,,,,,,secret-6\n"
    ),
    "classes.csv": (
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
        "termSourcedIds\nk1,,,7B,07,x,,homeroom,,1,t\nk2,,,Maths,07,x,,scheduled,,1,t\n"
    ),
    "enrollments.csv": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
        "e1,,,k1,1,c1,student,,,\ne2,,,k2,1,c1,student,,,\ne3,,,k2,1,c2,student,,2026-09-01,2027-07-20\n"
    ),
}

ONEROSTER_12 = {
    "users.csv": (
        "sourcedId,status,dataLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,"
        "sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,prefferedGivenName,"
        "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n"
        f"c1,,,true,sian,,Siân,Llŷr,,{upn(1)},,,,p1,07,secret-1,,,Shani,,,1,\n"
        "c2,,,true,aled,,Aled,Prys,,,,,,,08,secret-2,,,Aled,,,1,\n"
        "p1,,,true,mair,,Mair,Llŷr,,,mair@home.example,,,,,secret-3,,,,,,1,\n"
    ),
    "roles.csv": (
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "r1,,,c1,primary,student,1/09/2026,31/07/2027,1,x\nr2,,,c2,primary,student,1/09/2026,31/07/2027,1,x\n"
        "r3,,,p1,primary,guardian,1/09/2026,31/07/2027,1,x\n"
    ),
}
